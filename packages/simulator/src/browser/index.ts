import { createBrowserMediaEngine } from "../media/browser/index.ts";
import type { Simulator, SimulatorOptions } from "../options.ts";
import { type Extension, SimulatorError } from "../platform/contract.ts";
import type { SipInfo } from "../rest/account.ts";
import { createSimulatorCore } from "../simulator.ts";
import { intercept } from "./intercept.ts";
import { createMicrophone, type SimulatedMicrophone } from "./microphone.ts";

export * from "../exports.ts";
export type { SimulatedDevice, SimulatedMicrophone } from "./microphone.ts";

/** A simulator inside the page. It needs no server and no service worker, and its audio is WebRTC and WebAudio. */
export interface BrowserSimulator extends Simulator {
  /** Returns the `sipInfo` for a `WebPhone`. */
  sipInfo(extension: Extension): SipInfo;
  /** Replaces the page's microphone by one that needs no device and no permission, until `restore` or `stop`. */
  simulateMicrophone(): SimulatedMicrophone;
  /** Starts the audio. Call it in a click or key handler, because browsers require a user gesture. */
  resume(): Promise<void>;
}

let started = 0;

/**
 * Starts a simulator inside the page. It answers requests and sockets to its own address; all others
 * go to the network. Start it before you create an `SDK` of `@ringcentral/sdk`, which keeps the `fetch`
 * that it finds. Throws SimulatorError for invalid options.
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
