import { FRAME_SAMPLES, type Frame } from "./frame.ts";

/** Frames gathered before the first one is played, at the start and after it ran dry. */
const START_FRAMES = 2;

/** Frames kept at most: what is older is dropped, so that delay never grows. */
const MAX_FRAMES = 6;

interface Arrival {
  sequence: number;
  samples: Int16Array;
}

/** Puts packets back in order and evens out when they come. Sequence numbers are RTP's, 16 bits. */
export class JitterQueue {
  #arrivals: Arrival[] = [];
  #played: number | undefined;
  #length = 0;
  #gathering = true;

  push(sequence: number, samples: Int16Array): void {
    if (this.#played !== undefined && distance(this.#played, sequence) <= 0) {
      // A jump far back is a sender that started over, not a packet that came late.
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

  /** The next 20 ms, or undefined while there is nothing to play. */
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

/** How far `to` lies after `from`, round the corner of 16 bits. */
function distance(from: number, to: number): number {
  return ((to - from) << 16) >> 16;
}
