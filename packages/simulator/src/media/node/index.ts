import type { MediaEngine } from "../ports.ts";
import { FRAME_MS, type FrameMember, SILENCE } from "./frame.ts";
import { RtpLeg } from "./leg.ts";
import { FrameBridge } from "./mixer.ts";
import { ToneVoice } from "./voice.ts";

/** Milliseconds late after which lost time is given up. */
const TOO_LATE = 200;

/** Sound in Node: one clock of 20 ms for all bridges, which stands still while there is nobody. */
export function createNodeMediaEngine(): MediaEngine {
  const bridges = new Set<FrameBridge>();
  const members = new Set<FrameMember & { close(): void }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;

  function tick(): void {
    timer = undefined;
    const now = performance.now();
    if (now - due > TOO_LATE) due = now;
    while (due <= now) {
      step();
      due += FRAME_MS;
    }
    schedule();
  }

  function step(): void {
    const served = new Set<FrameMember>();
    for (const bridge of bridges) for (const member of bridge.tick()) served.add(member);
    for (const member of members) {
      if (served.has(member)) continue;
      // Whoever is alone hears silence, and what they say does not pile up.
      member.nextFrame();
      member.hear(SILENCE);
    }
  }

  function schedule(): void {
    if (members.size === 0 || timer) return;
    timer = setTimeout(tick, Math.max(0, due - performance.now()));
  }

  function join<T extends FrameMember & { close(): void }>(make: (onClose: () => void) => T): T {
    const member: T = make(() => members.delete(member));
    if (members.size === 0) due = performance.now() + FRAME_MS;
    members.add(member);
    schedule();
    return member;
  }

  return {
    createLeg: (options) => join((onClose) => new RtpLeg(options, onClose)),
    createVoice: (options) => join((onClose) => new ToneVoice(options, onClose)),
    createBridge() {
      const bridge = new FrameBridge((closed) => bridges.delete(closed));
      bridges.add(bridge);
      return bridge;
    },
    async close() {
      for (const member of members) member.close();
      bridges.clear();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
