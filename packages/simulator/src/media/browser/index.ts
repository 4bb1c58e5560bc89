import type { Bridge, MediaEngine, MediaLeg, Voice } from "../ports.ts";
import { GraphBridge } from "./bridge.ts";
import { GraphLeg } from "./leg.ts";
import { GraphVoice } from "./voice.ts";

export interface BrowserMediaEngine extends MediaEngine {
  /** The AudioContext, created at the first use. */
  readonly audioContext: AudioContext;
  /** Starts the audio. Call it in a click or key handler, because browsers require a user gesture. */
  resume(): Promise<void>;
}

/** Creates the engine for the page, which connects each phone to a second RTCPeerConnection and mixes in WebAudio. */
export function createBrowserMediaEngine(): BrowserMediaEngine {
  let context: AudioContext | undefined;
  const open = { legs: new Set<MediaLeg>(), voices: new Set<Voice>(), bridges: new Set<Bridge>() };

  function audioContext(): AudioContext {
    context ??= new AudioContext();
    return context;
  }

  return {
    get audioContext() {
      return audioContext();
    },
    async resume() {
      if (context?.state === "suspended") await context.resume();
    },
    get counts() {
      return { legs: open.legs.size, voices: open.voices.size, bridges: open.bridges.size };
    },
    createLeg(options) {
      const leg = new GraphLeg(audioContext(), options, () => open.legs.delete(leg));
      open.legs.add(leg);
      return leg;
    },
    createVoice(options) {
      const voice = new GraphVoice(audioContext(), options, () => open.voices.delete(voice));
      open.voices.add(voice);
      return voice;
    },
    createBridge() {
      const bridge = new GraphBridge(audioContext, () => open.bridges.delete(bridge));
      open.bridges.add(bridge);
      return bridge;
    },
    async close() {
      for (const members of Object.values(open)) for (const member of members) member.close();
      if (context && context.state !== "closed") await context.close();
    },
  };
}
