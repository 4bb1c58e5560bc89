import { type ConferenceClient, createConferenceClient } from "@rc-conference/core";
import {
  type BrowserSimulator,
  type SimulatedMicrophone,
  startSimulator,
} from "@rc-conference/simulator/browser";
import { SDK } from "@ringcentral/sdk";
import { people } from "../crm/data.ts";
import { finishLogin, logOut, resumeLogin } from "./real-login.ts";

/** The logged-in agent, and the client of their phone system. */
export interface Session {
  client: ConferenceClient;
  agent: string;
  /** Undefined on a real account. */
  simulated: { simulator: BrowserSimulator; microphone: SimulatedMicrophone } | undefined;
  /** Logs out of the real account. Undefined on the simulator. */
  logOut: (() => Promise<void>) | undefined;
}

/** Opens the real account if the user has just logged in or was logged in before a reload, else the simulator. */
export async function openSession(): Promise<Session> {
  const sdk = (await finishLogin()) ?? (await resumeLogin());
  if (!sdk) return openSimulatedSession();
  const response = await sdk.platform().get("/restapi/v1.0/account/~/extension/~");
  const { name } = (await response.json()) as { name: string };
  return {
    client: createConferenceClient({ platform: sdk.platform() }),
    agent: name,
    simulated: undefined,
    logOut: () => logOut(sdk),
  };
}

/** The number of a simulated service that plays back what it hears. */
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
  // Browsers allow audio only after a user gesture.
  addEventListener("pointerdown", () => void simulator.resume());
  addEventListener("keydown", () => void simulator.resume());
  return {
    client: createConferenceClient({ platform: sdk.platform() }),
    agent: agent.name,
    simulated: { simulator, microphone },
    logOut: undefined,
  };
}
