import { FRAME_SAMPLES, type Frame, SILENCE } from "./frame.ts";

/** Returns for each frame the sum of all the others, clipped to 16 bits. */
export function mixMinus(frames: readonly (Frame | undefined)[]): Frame[] {
  const sum = new Int32Array(FRAME_SAMPLES);
  let speakers = 0;
  for (const frame of frames) {
    if (!frame) continue;
    speakers++;
    for (let i = 0; i < FRAME_SAMPLES; i++) sum[i] = sum[i]! + frame[i]!;
  }
  const everybody = clipped(sum);
  return frames.map((own) => {
    if (!own) return everybody;
    if (speakers === 1) return SILENCE;
    return clipped(sum.map((value, i) => value - own[i]!));
  });
}

function clipped(sum: Int32Array): Frame {
  return Int16Array.from(sum, (value) => Math.min(32_767, Math.max(-32_768, value)));
}
