import type { Sound } from "../media/ports.ts";

/** The North American ringing tone, which a caller hears. */
export const RINGBACK: Sound = {
  hz: [440, 480],
  onMs: 2_000,
  offMs: 4_000,
  times: Number.POSITIVE_INFINITY,
};
/** A short tone every five seconds, which tells a held party that the call is still connected. */
export const ON_HOLD: Sound = {
  hz: [350],
  onMs: 150,
  offMs: 4_850,
  times: Number.POSITIVE_INFINITY,
};
export const JOINED: Sound = { hz: [880], onMs: 150, offMs: 0, times: 1 };
export const LEFT: Sound = { hz: [440], onMs: 150, offMs: 0, times: 1 };
