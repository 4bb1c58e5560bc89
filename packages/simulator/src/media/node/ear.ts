import type { Hearing } from "../ports.ts";
import { FRAME_SIZE, SAMPLE_RATE } from "./frame.ts";

/** Frames kept: a fifth of a second. */
const KEPT = 10;
/** Hz between the frequencies that are tried. */
const STEP = 10;

/** Remembers what was heard last, and says how loud it was and at what pitch. */
export class Ear {
  readonly #samples = new Float64Array(FRAME_SIZE * KEPT);

  hear(frame: Int16Array): void {
    this.#samples.copyWithin(0, FRAME_SIZE);
    for (let index = 0; index < FRAME_SIZE; index += 1) {
      this.#samples[FRAME_SIZE * (KEPT - 1) + index] = (frame[index] ?? 0) / 32_768;
    }
  }

  measure(): Hearing {
    const power =
      this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    const level = power === 0 ? Number.NEGATIVE_INFINITY : 10 * Math.log10(power);
    if (level < -60) return { level, dominantHz: undefined };
    let best = 0;
    let dominantHz = 0;
    for (let frequency = 200; frequency < SAMPLE_RATE / 2; frequency += STEP) {
      const found = goertzel(this.#samples, frequency);
      if (found <= best) continue;
      best = found;
      dominantHz = frequency;
    }
    return { level, dominantHz };
  }
}

/** Power of one frequency in the samples. */
function goertzel(samples: Float64Array, frequency: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * frequency) / SAMPLE_RATE);
  let before = 0;
  let last = 0;
  for (const sample of samples) {
    const next = sample + coefficient * last - before;
    before = last;
    last = next;
  }
  return last * last + before * before - coefficient * last * before;
}
