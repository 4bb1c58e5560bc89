import { type ConferenceClient, createConferenceClient } from "@rc-conference/core";
import {
  type BrowserSimulator,
  type SimulatedMicrophone,
  startSimulator,
} from "@rc-conference/simulator/browser";
import { SDK } from "@ringcentral/sdk";
import { people } from "../crm/data.ts";
import { finishLogin, logOut, resumeLogin } from "./real-login.ts";

/** Who is working, and by what phone system. */
export interface Session {
  client: ConferenceClient;
  agent: string;
  /** Undefined on a real account. */
  simulated: { simulator: BrowserSimulator; microphone: SimulatedMicrophone } | undefined;
  /** Logs out of the real account; undefined where there is none. */
  leave: (() => Promise<void>) | undefined;
}

/** The real account that the page just came back from logging in to; else the simulator in this page. */
export async function openSession(): Promise<Session> {
  const sdk = (await finishLogin()) ?? (await resumeLogin());
  if (!sdk) return openSimulatedSession();
  const response = await sdk.platform().get("/restapi/v1.0/account/~/extension/~");
  const { name } = (await response.json()) as { name: string };
  return {
    client: createConferenceClient({ platform: sdk.platform() }),
    agent: name,
    simulated: undefined,
    leave: () => logOut(sdk),
  };
}

/** Somebody in the simulator who says again what they hear. */
export const ECHO_NUMBER = "+16505550190";

async function openSimulatedSession(): Promise<Session> {
  const simulator = await startSimulator({ people: [...people] });
  const echo = simulator.person("Echo service", ECHO_NUMBER);
  simulator.subscribe(() => {
    if (echo.state !== "ringing") return;
    echo.answer();
    echo.echo(true);
  });
  const microphone = simulator.simulateMicrophone();
  const [agent] = simulator.extensions;
  if (!agent) throw new Error("The simulator has no extension.");
  const sdk = new SDK({
    server: simulator.server,
    clientId: simulator.clientId,
    cachePrefix: simulator.server,
  });
  await sdk.platform().login({ jwt: agent.jwt });
  // Browsers start sound after a gesture only; any will do.
  addEventListener("pointerdown", () => void simulator.resume());
  addEventListener("keydown", () => void simulator.resume());
  return {
    client: createConferenceClient({ platform: sdk.platform() }),
    agent: agent.name,
    simulated: { simulator, microphone },
    leave: undefined,
  };
}
