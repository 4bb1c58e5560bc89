import type { Sound } from "../media/ports.ts";

/** What North America hears while it rings at the far end. */
export const RINGBACK: Sound = {
  hz: [440, 480],
  onMs: 2_000,
  offMs: 4_000,
  times: Number.POSITIVE_INFINITY,
};
/** Now and then, so that who waits knows that the line is there. */
export const ON_HOLD: Sound = {
  hz: [350],
  onMs: 150,
  offMs: 4_850,
  times: Number.POSITIVE_INFINITY,
};
export const JOINED: Sound = { hz: [880], onMs: 150, offMs: 0, times: 1 };
export const LEFT: Sound = { hz: [440], onMs: 150, offMs: 0, times: 1 };
