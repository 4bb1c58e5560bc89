import { createSilentMedia } from "../media/silent/index.ts";
import type { Simulator, SimulatorOptions } from "../options.ts";
import type { Extension } from "../platform/contract.ts";
import type { SipInfo } from "../rest/account.ts";
import { requestHeaders } from "../rest/request-headers.ts";
import { createSimulatorCore } from "../simulator.ts";
import { createSocketClass } from "./socket.ts";

export * from "../exports.ts";
export { createSilentWebRtcSession, type SilentWebRtcSession } from "./web-rtc-session.ts";

/**
 * A simulator without network and without sound, for tests that run thousands of calls per second, in
 * Node or elsewhere, with a clock that the test can control.
 */
export interface HeadlessSimulator extends Simulator {
  sipInfo(extension: Extension): SipInfo;
  /** Replaces the global `fetch`. Rejects for other hosts and when the connection breaks. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Replaces the global `WebSocket`, for web phones and the notification gateway. */
  readonly WebSocket: typeof WebSocket;
}

let started = 0;

/** Starts a simulator that only its own `fetch` and `WebSocket` can reach. Throws SimulatorError for invalid options. */
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
      headers: requestHeaders(request.headers),
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
