import type { Hearing, Voice } from "../ports.ts";
import { Ear } from "./ear.ts";
import { FRAME_SIZE, type FrameMember, SAMPLE_RATE, SILENCE } from "./frame.ts";

/** -20 dBFS. */
const AMPLITUDE = 3_277;

/** A person's voice: a plain tone. */
export class ToneVoice implements Voice, FrameMember {
  readonly label: string;
  readonly tone: number;
  readonly #ear = new Ear();
  readonly #onClose: () => void;
  #phase = 0;
  #speaking = false;
  #held = false;
  #muted = false;

  constructor(options: { label: string; tone: number }, onClose: () => void) {
    this.label = options.label;
    this.tone = options.tone;
    this.#onClose = onClose;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  speak(): void {
    this.#speaking = true;
  }

  silence(): void {
    this.#speaking = false;
  }

  setHeld(held: boolean): void {
    this.#held = held;
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
  }

  hears(): Hearing {
    return this.#ear.measure();
  }

  nextFrame(): Int16Array | undefined {
    if (!this.#speaking || this.#held || this.#muted) return undefined;
    const frame = new Int16Array(FRAME_SIZE);
    const step = (2 * Math.PI * this.tone) / SAMPLE_RATE;
    for (let index = 0; index < FRAME_SIZE; index += 1) {
      frame[index] = Math.round(AMPLITUDE * Math.sin(this.#phase));
      this.#phase = (this.#phase + step) % (2 * Math.PI);
    }
    return frame;
  }

  hear(frame: Int16Array): void {
    this.#ear.hear(this.#held ? SILENCE : frame);
  }

  close(): void {
    this.#onClose();
  }
}
