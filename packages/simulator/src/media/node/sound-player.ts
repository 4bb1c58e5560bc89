import type { Sound } from "../ports.ts";
import { FRAME_SAMPLES, type Frame, SAMPLE_RATE } from "./frame.ts";

/** Peak amplitude of each sine: -20 dBFS. */
const AMPLITUDE = 32_768 / 10;
/** Length of the fade-in and fade-out of a tone, which prevents clicks. */
const FADE_SAMPLES = 40;

/** Renders a sound in frames of 20 ms. */
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

  /** Number of times that the tone has started. */
  get begun(): number {
    return Math.min(this.#sound.times, Math.ceil(this.#position / this.#period));
  }

  /** Returns the next frame; undefined for silence. */
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
