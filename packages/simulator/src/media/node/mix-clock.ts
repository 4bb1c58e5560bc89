import type { Clock, TimerHandle } from "../../platform/clock.ts";
import { FRAME_MS } from "./frame.ts";

/** Milliseconds late beyond which lost frames are not made up for. */
const STALL_MS = 200;

/**
 * Calls `tick` once for every 20 ms that pass between start and stop. A late timer is followed by
 * the ticks that it missed, so that the sound neither drifts nor slows down.
 */
export class MixClock {
  readonly #clock: Clock;
  readonly #tick: () => void;
  #due = 0;
  #timer: TimerHandle | undefined;

  constructor(clock: Clock, tick: () => void) {
    this.#clock = clock;
    this.#tick = tick;
  }

  get running(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    if (this.#timer) return;
    this.#due = this.#clock.now() + FRAME_MS;
    this.#schedule();
  }

  stop(): void {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    const wait = Math.max(0, this.#due - this.#clock.now());
    this.#timer = this.#clock.setTimeout(() => this.#wake(), wait);
  }

  #wake(): void {
    const now = this.#clock.now();
    if (Math.abs(now - this.#due) > STALL_MS) this.#due = now;
    while (this.#due <= now && this.#timer) {
      this.#due += FRAME_MS;
      this.#tick();
    }
    if (this.#timer) this.#schedule();
  }
}
