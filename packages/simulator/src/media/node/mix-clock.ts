import type { Clock, TimerHandle } from "../../platform/clock.ts";
import { FRAME_MS } from "./frame.ts";

/** Delay beyond which the clock skips missed ticks instead of catching up. */
const STALL_MS = 200;

/**
 * Calls `tick` once for every 20 ms between start and stop. After a late timer it catches up on missed
 * ticks, so that the sound does not drift.
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
