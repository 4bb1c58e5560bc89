/** Hz; G.711's. */
export const SAMPLE_RATE = 8000;

/** Milliseconds that one frame, and one packet, lasts. */
export const FRAME_MS = 20;

export const FRAME_SAMPLES: number = (SAMPLE_RATE * FRAME_MS) / 1000;

/** 20 ms of 16-bit linear sound; undefined stands for a frame of silence. */
export type Frame = Int16Array;

export const SILENCE: Frame = new Int16Array(FRAME_SAMPLES);
