/** Samples a second, and samples in the 20 ms that every packet carries. */
export const SAMPLE_RATE = 8_000;
export const FRAME_SIZE = 160;
export const FRAME_MS = 20;

export const SILENCE: Int16Array = new Int16Array(FRAME_SIZE);

/** What the mixer asks of a member, once every 20 ms. */
export interface FrameMember {
  /** What it says now; undefined for nothing. */
  nextFrame(): Int16Array | undefined;
  hear(frame: Int16Array): void;
}
