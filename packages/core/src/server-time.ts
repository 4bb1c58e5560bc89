import type { Clock } from "./clock.ts";

/** How far two differences between the clocks may be apart and still be of the same clocks: what is late is late by less. */
const TOLERANCE_MS = 300_000;
/** Times that are further from the client's than this are wrong. No call lasts longer. */
const LIMIT_MS = 86_400_000;

/**
 * Converts times of the platform to the client's clock, so that durations are right although the client's
 * clock is wrong. Learns the difference from the times at which the platform sent something: the Date header
 * of a response, where the page may read it, and the timestamps of notifications.
 */
export class ServerTime {
  readonly #clock: Clock;
  /** How far the platform's clock is ahead, in milliseconds; undefined while nothing tells. */
  #ahead: number | undefined;
  /** A difference of quite another size, which counts once a second one confirms it. */
  #unconfirmed: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes the time, in milliseconds since the epoch, at which the platform sent what arrives now. */
  learn(sentAt: number | undefined): void {
    if (sentAt === undefined) return;
    const ahead = sentAt - this.#clock.now();
    if (Math.abs(ahead) > LIMIT_MS) return;
    // What arrives is late and never early, so that the largest difference is the nearest.
    if (this.#ahead === undefined || isNear(ahead, this.#ahead)) {
      this.#ahead = Math.max(this.#ahead ?? ahead, ahead);
    } else if (this.#unconfirmed !== undefined && isNear(ahead, this.#unconfirmed)) {
      this.#ahead = Math.max(this.#unconfirmed, ahead);
    } else {
      this.#unconfirmed = ahead;
      return;
    }
    this.#unconfirmed = undefined;
  }

  /** A past time of the platform by the client's clock. A missing, future or absurd one becomes the present. */
  readonly toLocal = (time: number | undefined): number => {
    const now = this.#clock.now();
    const local = time === undefined ? now : time - (this.#ahead ?? 0);
    return local > now || local < now - LIMIT_MS ? now : local;
  };
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= TOLERANCE_MS;
}
