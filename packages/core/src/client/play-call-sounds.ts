import type { ClockTimer } from "../clock.ts";
import type { ClientContext } from "../state/context.ts";

export interface CallSoundInfo {
  /** The agent talks to somebody: it should only just be noticed. */
  whileTalking: boolean;
  /** Id of the speaker that was chosen; undefined for the system's own choice. */
  outputDeviceId: string | undefined;
}

/** Begins to sound, over and over; returns what ends it. */
export type CallSound = (info: CallSoundInfo) => () => void;

/** Milliseconds: SIP servers that answer at once send a ringing tone themselves. */
const RINGBACK_AFTER = 500;

/** Lets the agent hear that a call comes in, or goes out. Returns the end of it. */
export function ringAloud(
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
      }, RINGBACK_AFTER);
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
