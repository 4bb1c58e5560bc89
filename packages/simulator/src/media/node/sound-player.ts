import type { Sound } from "../ports.ts";
import { FRAME_SAMPLES, type Frame, SAMPLE_RATE } from "./frame.ts";

/** Peak of each sine: -20 dBFS. */
const AMPLITUDE = 32_768 / 10;
/** Samples over which a tone swells and fades, so that it does not click. */
const FADE_SAMPLES = 40;

/** Pure tones, on and off, 20 ms at a time. */
export class SoundPlayer {
  readonly #sound: Sound;
  readonly #on: number;
  readonly #period: number;
  #position = 0;

  constructor(sound: Sound) {
    this.#sound = sound;
    this.#on = Math.round((sound.onMs * SAMPLE_RATE) / 1000);
    this.#period = Math.max(1, this.#on + Math.round((sound.offMs * SAMPLE_RATE) / 1000));
  }

  get over(): boolean {
    return this.#position >= this.#period * this.#sound.times;
  }

  /** How often the tone has begun. */
  get begun(): number {
    return Math.min(this.#sound.times, Math.ceil(this.#position / this.#period));
  }

  /** Undefined for nothing. */
  next(): Frame | undefined {
    const start = this.#position;
    this.#position += FRAME_SAMPLES;
    if (start >= this.#period * this.#sound.times) return undefined;
    const frame = new Int16Array(FRAME_SAMPLES);
    let silent = true;
    for (let index = 0; index < FRAME_SAMPLES; index += 1) {
      const sample = this.#sampleAt(start + index);
      frame[index] = sample;
      silent &&= sample === 0;
    }
    return silent ? undefined : frame;
  }

  #sampleAt(position: number): number {
    const within = position % this.#period;
    if (within >= this.#on || position >= this.#period * this.#sound.times) return 0;
    const edge = Math.min(1, within / FADE_SAMPLES, (this.#on - within) / FADE_SAMPLES);
    let sum = 0;
    for (const hz of this.#sound.hz) sum += Math.sin((2 * Math.PI * hz * within) / SAMPLE_RATE);
    return Math.round(AMPLITUDE * edge * sum);
  }
}
