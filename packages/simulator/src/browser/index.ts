import { createBrowserMediaEngine } from "../media/browser/index.ts";
import type { Simulator, SimulatorOptions } from "../options.ts";
import { type Extension, SimulatorError } from "../platform/contract.ts";
import type { SipInfo } from "../rest/account.ts";
import { createSimulatorCore } from "../simulator.ts";
import { intercept } from "./intercept.ts";
import { createMicrophone, type SimulatedMicrophone } from "./microphone.ts";

export * from "../exports.ts";
export type { SimulatedDevice, SimulatedMicrophone } from "./microphone.ts";

/** A platform that lives in this page: no server, no service worker, real WebRTC and WebAudio. */
export interface BrowserSimulator extends Simulator {
  /** For a `WebPhone` of your own. */
  sipInfo(extension: Extension): SipInfo;
  /** Gives the page a microphone that needs no device and no permission, until `restore` or `stop`. */
  simulateMicrophone(): SimulatedMicrophone;
  /** Browsers start sound after a gesture only: call this from one. */
  resume(): Promise<void>;
}

let started = 0;

/**
 * Starts a simulated platform inside the page. Requests and sockets to its own address are answered
 * here; all others pass by. Start it before you make the official SDK's `SDK`, which remembers the
 * page's `fetch`. Throws SimulatorError for options that make no sense.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<BrowserSimulator> {
  if (typeof RTCPeerConnection === "undefined") {
    throw new SimulatorError(
      "The simulator for the browser needs RTCPeerConnection. In Node use @rc-conference/simulator/node.",
    );
  }
  started += 1;
  const host = `simulator-${started}.rc-conference.test`;
  const media = createBrowserMediaEngine();
  const core = createSimulatorCore(options, media, {
    server: `https://${host}`,
    gateway: `wss://${host}/ws`,
    sipProxy: host,
  });
  const release = intercept(host, {
    handle: (request) => core.rest.handle(request),
    accept: (url, socket) =>
      url.pathname === "/ws"
        ? core.gateway.accept(socket, url.searchParams)
        : core.sip.accept(socket, url.pathname),
  });
  let microphone: SimulatedMicrophone | undefined;

  return Object.assign(Object.create(null, Object.getOwnPropertyDescriptors(core.simulator)), {
    sipInfo: (extension: Extension) => core.account.sipInfo(extension),
    simulateMicrophone() {
      microphone?.restore();
      microphone = createMicrophone(() => media.audioContext);
      return microphone;
    },
    resume: () => media.resume(),
    async stop() {
      microphone?.restore();
      release();
      await core.close();
    },
  }) as BrowserSimulator;
}
