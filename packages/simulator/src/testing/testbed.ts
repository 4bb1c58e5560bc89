import type { MediaEngine } from "../media/ports.ts";
import { createSilentMedia } from "../media/silent/index.ts";
import type { SimulatorOptions } from "../options.ts";
import { createManualClock, type ManualClock } from "../platform/clock.ts";
import type { RestRequest } from "../rest/http.ts";
import { createSimulatorCore, type SimulatorCore } from "../simulator.ts";
import { RawPhone } from "./raw-phone.ts";

/** JSON from a wire, which tests read without types. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

/** A simulator without network on a manual clock, with one client per protocol. */
export interface Testbed {
  readonly core: SimulatorCore;
  readonly clock: ManualClock;
  readonly phone: RawPhone;
  /** Frames that the notification socket received. */
  readonly frames: unknown[][];
  request(method: string, path: string, body?: object): Promise<{ status: number; body: Json }>;
  /** Messages that the clients sent, by protocol. */
  readonly sent: { rest: RestRequest[]; sip: string[]; gateway: string[] };
  /** Advances the clock in steps of 20 ms and lets pending promises settle. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

const SUBSCRIBE = [
  {
    type: "ClientRequest",
    messageId: "subscribe",
    method: "POST",
    path: "/restapi/v1.0/subscription",
  },
  {
    eventFilters: ["/restapi/v1.0/account/~/extension/~/telephony/sessions"],
    deliveryMode: { transportType: "WebSocket" },
  },
];

/** Opens a testbed that is logged in as the first extension, registered and subscribed. */
export async function openTestbed(
  options: SimulatorOptions = {},
  media: MediaEngine = createSilentMedia(),
): Promise<Testbed> {
  const clock = createManualClock();
  const core = createSimulatorCore({ clock, rateLimits: false, ...options }, media, {
    server: "https://localhost",
    gateway: "wss://localhost/ws",
    sipProxy: "localhost",
  });
  const [agent] = core.platform.extensions;
  if (!agent) throw new Error("There is no extension.");
  const form = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: agent.jwt,
    client_id: core.oauth.clientId,
  });
  const sent: Testbed["sent"] = { rest: [], sip: [], gateway: [] };
  let token = "";

  async function send(method: string, url: string, body: string, authorization: string) {
    const restRequest = { method, url, headers: { authorization }, body };
    sent.rest.push(restRequest);
    const response = await core.rest.handle(restRequest);
    return {
      status: response.status,
      body: response.body === "" ? undefined : JSON.parse(response.body),
    };
  }
  token = (await send("POST", "/restapi/oauth/token", form.toString(), "")).body.access_token;
  const request = (method: string, path: string, body?: object) =>
    send(method, path, body ? JSON.stringify(body) : "", `Bearer ${token}`);

  const ticket = await request("POST", "/restapi/oauth/wstoken");
  const frames: unknown[][] = [];
  const gateway = core.gateway.accept(
    { send: (text) => void frames.push(JSON.parse(text)), close: () => undefined },
    new URLSearchParams({ access_token: ticket.body.ws_access_token }),
  );
  sent.gateway.push(JSON.stringify(SUBSCRIBE));
  for (const frame of sent.gateway) gateway.receive(frame);
  const phone = new RawPhone(agent, (receive) => {
    const port = core.sip.accept({ send: receive, close: () => undefined });
    return {
      receive(text) {
        sent.sip.push(text);
        port.receive(text);
      },
      closed: () => port.closed(),
    };
  });
  phone.register();

  return {
    core,
    clock,
    phone,
    frames,
    sent,
    request,
    async pass(ms) {
      for (let passed = 0; passed < ms; passed += 20) {
        clock.advance(Math.min(20, ms - passed));
        // Session descriptions are asynchronous, so let their promises settle within this step.
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      }
    },
    async close() {
      phone.close();
      gateway.closed();
      await core.close();
    },
  };
}

/** Starts a conference of the host and `people`. Resolves with the id of its session. */
export async function runConference(testbed: Testbed, people: readonly string[]): Promise<string> {
  const { core, phone, request, pass } = testbed;
  const calls = [];
  for (const name of people) {
    const person = core.simulator.person(name);
    person.call("101");
    await pass(100);
    calls.push(phone.calls.at(-1)!);
  }
  const path = "/restapi/v1.0/account/~/telephony";
  const { session } = (await request("POST", `${path}/conference`)).body;
  phone.call(session.voiceCallToken);
  await pass(200);
  for (const { ids } of calls) {
    const bringIn = `${path}/sessions/${session.id}/parties/bring-in`;
    const { status } = await request("POST", bringIn, ids);
    if (status !== 201) throw new Error(`A bring-in ended with ${status}.`);
    await pass(100);
  }
  return session.id;
}
