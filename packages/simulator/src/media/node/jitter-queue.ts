import { FRAME_SAMPLES, type Frame } from "./frame.ts";

/** Frames to buffer before the first one is played, at the start and after the queue ran empty. */
const START_FRAMES = 2;

/** The most frames that are kept. Older ones are dropped, so that the delay does not grow. */
const MAX_FRAMES = 6;

interface Arrival {
  sequence: number;
  samples: Int16Array;
}

/** Reorders packets by their 16-bit RTP sequence number and smooths their arrival times. */
export class JitterQueue {
  #arrivals: Arrival[] = [];
  #played: number | undefined;
  #length = 0;
  #gathering = true;

  push(sequence: number, samples: Int16Array): void {
    if (this.#played !== undefined && distance(this.#played, sequence) <= 0) {
      // A large jump back means that the sender restarted; a small one is a late packet.
      if (distance(this.#played, sequence) > -100) return;
      this.clear();
    }
    const later = this.#arrivals.findIndex((arrival) => distance(arrival.sequence, sequence) <= 0);
    if (later >= 0 && this.#arrivals[later]?.sequence === sequence) return;
    this.#arrivals.splice(later < 0 ? this.#arrivals.length : later, 0, { sequence, samples });
    this.#length += samples.length;
    while (this.#length > MAX_FRAMES * FRAME_SAMPLES) this.#drop();
    if (this.#length >= START_FRAMES * FRAME_SAMPLES) this.#gathering = false;
  }

  /** Returns the next 20 ms; undefined while the queue is filling or empty. */
  pop(): Frame | undefined {
    if (this.#gathering) return undefined;
    if (this.#length < FRAME_SAMPLES) {
      this.#gathering = true;
      return undefined;
    }
    const frame = new Int16Array(FRAME_SAMPLES);
    for (let filled = 0; filled < FRAME_SAMPLES; ) {
      const head = this.#arrivals[0]!;
      const part = head.samples.subarray(0, FRAME_SAMPLES - filled);
      frame.set(part, filled);
      filled += part.length;
      this.#length -= part.length;
      this.#played = head.sequence;
      if (part.length === head.samples.length) this.#arrivals.shift();
      else head.samples = head.samples.subarray(part.length);
    }
    return frame;
  }

  clear(): void {
    this.#arrivals = [];
    this.#played = undefined;
    this.#length = 0;
    this.#gathering = true;
  }

  #drop(): void {
    const dropped = this.#arrivals.shift();
    this.#length -= dropped?.samples.length ?? 0;
    this.#played = dropped?.sequence;
  }
}

/** Distance from `from` to `to` with wrap-around at 16 bits. */
function distance(from: number, to: number): number {
  return ((to - from) << 16) >> 16;
}
