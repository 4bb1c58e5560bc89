import type { ClockTimer } from "../clock.ts";
import type { CallSound } from "../phone/call-sound.ts";
import type { ClientContext } from "../state/context.ts";

/** SIP servers that answer at once send a ringing tone themselves. */
const RINGBACK_AFTER_MS = 500;

/** Plays the ringtone while a call rings in and the ringback tone while one rings out. Returns a stop function. */
export function playCallSounds(
  { model, clock, devices, logger }: ClientContext,
  sounds: { ringtone: CallSound | false; ringback: CallSound | false },
): () => void {
  let stopRingtone: (() => void) | undefined;
  let stopRingback: (() => void) | undefined;
  let ringbackTimer: ClockTimer | undefined;

  function start(sound: CallSound, whileTalking: boolean): () => void {
    try {
      return sound({ whileTalking, outputDeviceId: devices.get("output") });
    } catch {
      logger.warn("A call's sound could not be played.");
      return () => undefined;
    }
  }

  function look(): void {
    const legs = [...model.state.legs.values()];
    const rings = legs.some(
      ({ direction, state }) => direction === "inbound" && state === "ringing",
    );
    const goesOut = legs.some(
      ({ direction, state }) => direction === "outbound" && state === "ringing",
    );
    const talks = legs.some(({ state, held }) => state === "answered" && !held);
    if (rings && sounds.ringtone) stopRingtone ??= start(sounds.ringtone, talks);
    else if (!rings) {
      stopRingtone?.();
      stopRingtone = undefined;
    }
    if (goesOut && sounds.ringback && !stopRingback) {
      const { ringback } = sounds;
      ringbackTimer ??= clock.setTimeout(() => {
        stopRingback = start(ringback, talks);
      }, RINGBACK_AFTER_MS);
    } else if (!goesOut) {
      clock.clearTimeout(ringbackTimer);
      ringbackTimer = undefined;
      stopRingback?.();
      stopRingback = undefined;
    }
  }
  const stopWatching = model.watch(look);
  return () => {
    stopWatching();
    clock.clearTimeout(ringbackTimer);
    stopRingtone?.();
    stopRingback?.();
  };
}
