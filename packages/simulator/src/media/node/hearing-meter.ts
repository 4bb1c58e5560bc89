import type { Hearing } from "../ports.ts";
import { analyzeSound } from "../spectrum.ts";
import { type Frame, SAMPLE_RATE, SILENCE } from "./frame.ts";

/** 128 ms of audio, which separates tones about 20 Hz apart. */
const WINDOW_SAMPLES = 1024;

/** Measures the last 128 ms of the frames that it receives. */
export class HearingMeter {
  readonly #samples = new Float32Array(WINDOW_SAMPLES);
  #position = 0;

  hear(frame: Frame | undefined): void {
    for (const sample of frame ?? SILENCE) {
      this.#samples[this.#position] = sample / 32_768;
      this.#position = (this.#position + 1) % WINDOW_SAMPLES;
    }
  }

  forget(): void {
    this.#samples.fill(0);
  }

  hears(): Hearing {
    const inOrder = new Float32Array(WINDOW_SAMPLES);
    inOrder.set(this.#samples.subarray(this.#position));
    inOrder.set(this.#samples.subarray(0, this.#position), WINDOW_SAMPLES - this.#position);
    return analyzeSound(inOrder, SAMPLE_RATE);
  }
}
