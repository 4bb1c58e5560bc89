import { FRAME_SAMPLES, type Frame, SAMPLE_RATE } from "./frame.ts";

/** Peak amplitude: -20 dBFS. */
const AMPLITUDE = 32_768 / 10;

/** Change of the gain per sample, which fades in and out within 20 ms. */
const ATTACK = 1 / FRAME_SAMPLES;

/** A sine that fades in and out, because a sudden start or stop would click. */
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

  /** Returns the next 20 ms; undefined after the tone has faded out. */
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
