import { FRAME_SAMPLES, type Frame, SAMPLE_RATE } from "./frame.ts";

/** Peak of the sine: -20 dBFS. */
const AMPLITUDE = 32_768 / 10;

/** Share of the full amplitude that is gained or lost a sample: 20 ms from nothing to all. */
const ATTACK = 1 / FRAME_SAMPLES;

/** A sine that swells and fades instead of clicking. */
export class Tone {
  readonly #step: number;
  #phase = 0;
  #gain = 0;
  #target = 0;

  constructor(hz: number) {
    this.#step = (2 * Math.PI * hz) / SAMPLE_RATE;
  }

  get sounding(): boolean {
    return this.#target === 1;
  }

  start(): void {
    this.#target = 1;
  }

  stop(): void {
    this.#target = 0;
  }

  /** The next 20 ms; undefined when the tone has faded out. */
  next(): Frame | undefined {
    if (this.#target === 0 && this.#gain === 0) return undefined;
    const frame = new Int16Array(FRAME_SAMPLES);
    for (let i = 0; i < FRAME_SAMPLES; i++) {
      const change = Math.sign(this.#target - this.#gain) * ATTACK;
      this.#gain = Math.min(1, Math.max(0, this.#gain + change));
      frame[i] = Math.round(Math.sin(this.#phase) * this.#gain * AMPLITUDE);
      this.#phase = (this.#phase + this.#step) % (2 * Math.PI);
    }
    return frame;
  }
}
