import type { Bridge, MediaEngine, MediaLeg, Voice } from "../ports.ts";
import { GraphBridge } from "./bridge.ts";
import { GraphLeg } from "./leg.ts";
import { GraphVoice } from "./voice.ts";

export interface BrowserMediaEngine extends MediaEngine {
  /** Made at the first use. */
  readonly audioContext: AudioContext;
  /** Browsers start sound after a gesture only: call this from one. */
  resume(): Promise<void>;
}

/** Sound inside the page: peer connections in pairs, mixed in WebAudio. */
export function createBrowserMediaEngine(): BrowserMediaEngine {
  let context: AudioContext | undefined;
  const open = new Set<{ close(): void }>();

  function audioContext(): AudioContext {
    context ??= new AudioContext();
    return context;
  }

  function track<T extends { close(): void }>(member: T): T {
    open.add(member);
    const close = member.close.bind(member);
    member.close = () => {
      if (open.delete(member)) close();
    };
    return member;
  }

  return {
    get audioContext() {
      return audioContext();
    },
    async resume() {
      if (context?.state === "suspended") await context.resume();
    },
    createLeg: (options): MediaLeg => track(new GraphLeg(audioContext(), options)),
    createVoice: (options): Voice => track(new GraphVoice(audioContext(), options)),
    createBridge: (): Bridge => new GraphBridge(),
    async close() {
      for (const member of open) member.close();
      if (context && context.state !== "closed") await context.close();
    },
  };
}
