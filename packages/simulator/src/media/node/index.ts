import { type Clock, systemClock } from "../../platform/clock.ts";
import { MediaError } from "../media-error.ts";
import type { MediaEngine } from "../ports.ts";
import { FrameBridge } from "./bridge.ts";
import { RtpLeg } from "./leg.ts";
import { MixClock } from "./mix-clock.ts";
import { ToneVoice } from "./voice.ts";

/**
 * Creates the engine for Node: PCMU over DTLS-SRTP with each web phone, mixed every 20 ms.
 *
 * `clock` paces the mixing. The default is real time, as web phones need it. With a manual clock nothing
 * is mixed until the clock is advanced.
 */
export function createNodeMediaEngine({
  clock = systemClock,
}: {
  clock?: Clock;
} = {}): MediaEngine {
  const legs = new Set<RtpLeg>();
  const voices = new Set<ToneVoice>();
  const bridges = new Set<FrameBridge>();
  const activeBridges = new Set<FrameBridge>();
  let closed = false;

  const mixClock = new MixClock(clock, () => {
    for (const bridge of activeBridges) bridge.mix();
  });
  const bridgeChanged = (bridge: FrameBridge): void => {
    if (bridge.members.length > 0) activeBridges.add(bridge);
    else activeBridges.delete(bridge);
    if (activeBridges.size > 0) mixClock.start();
    else mixClock.stop();
  };
  const assertOpen = (): void => {
    if (!closed) return;
    throw new MediaError("closed", "This media engine is closed. Create another one.");
  };

  return {
    get counts() {
      return { legs: legs.size, voices: voices.size, bridges: bridges.size };
    },
    createLeg({ label }) {
      assertOpen();
      const leg = new RtpLeg({ label, clock, gone: () => legs.delete(leg) });
      legs.add(leg);
      return leg;
    },
    createVoice(options) {
      assertOpen();
      const voice = new ToneVoice(options, () => voices.delete(voice));
      voices.add(voice);
      return voice;
    },
    createBridge() {
      assertOpen();
      const bridge = new FrameBridge({
        changed: bridgeChanged,
        closed: () => bridges.delete(bridge),
      });
      bridges.add(bridge);
      return bridge;
    },
    async close() {
      closed = true;
      for (const bridge of bridges) bridge.close();
      for (const voice of voices) voice.close();
      const closing = [...legs];
      for (const leg of closing) leg.close();
      await Promise.all(closing.map((leg) => leg.ended()));
    },
  };
}
