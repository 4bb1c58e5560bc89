import { createSilentMedia } from "../media/silent/index.ts";
import type { Simulator, SimulatorOptions } from "../options.ts";
import type { Extension } from "../platform/contract.ts";
import type { SipInfo } from "../rest/account.ts";
import { createSimulatorCore } from "../simulator.ts";
import { createSocketClass } from "./socket.ts";

export * from "../exports.ts";
export { createSilentWebRtcSession, type SilentWebRtcSession } from "./web-rtc-session.ts";

/**
 * The platform without a wire and without sound: for tests that run thousands of calls in a second,
 * in Node or anywhere else, in time that a test moves.
 */
export interface HeadlessSimulator extends Simulator {
  sipInfo(extension: Extension): SipInfo;
  /** In place of the global `fetch`. Rejects for every other address, and where the connection is lost. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** In place of the global `WebSocket`, for web phones and the notification gateway. */
  readonly WebSocket: typeof WebSocket;
}

let started = 0;

/** Starts a simulated platform that nothing but its own `fetch` and `WebSocket` reach. Throws SimulatorError for options that make no sense. */
export function startHeadlessSimulator(options: SimulatorOptions = {}): HeadlessSimulator {
  started += 1;
  const host = `headless-${started}.rc-conference.test`;
  const core = createSimulatorCore(options, createSilentMedia(), {
    server: `https://${host}`,
    gateway: `wss://${host}/ws`,
    sipProxy: host,
  });

  async function answer(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.host !== host) throw new TypeError(`Nobody answers at ${url.host}.`);
    const { status, headers, body } = await core.rest.handle({
      method: request.method,
      url: url.pathname + url.search,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    });
    if (status === 0) throw new TypeError("The connection was lost.");
    return new Response(body === "" ? null : body, { status, headers });
  }

  const own = {
    sipInfo: (extension: Extension) => core.account.sipInfo(extension),
    fetch: answer,
    WebSocket: createSocketClass((url, socket) => {
      if (url.host !== host) return undefined;
      return url.pathname === "/ws"
        ? core.gateway.accept(socket, url.searchParams)
        : core.sip.accept(socket, url.pathname);
    }),
    stop: () => core.close(),
  };
  return Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(core.simulator),
    ...Object.getOwnPropertyDescriptors(own),
  }) as HeadlessSimulator;
}
