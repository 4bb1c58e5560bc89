/** The sample rate of G.711, in Hz. */
export const SAMPLE_RATE = 8000;

/** Duration of a frame, which is also that of an RTP packet. */
export const FRAME_MS = 20;

export const FRAME_SAMPLES: number = (SAMPLE_RATE * FRAME_MS) / 1000;

/** 20 ms of 16-bit linear audio. Functions return undefined for a frame of silence. */
export type Frame = Int16Array;

export const SILENCE: Frame = new Int16Array(FRAME_SAMPLES);
