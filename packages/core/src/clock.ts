export interface ClockTimer {
  readonly id: number;
}

/** The client's only source of time, so that a test can replace it and need not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  setTimeout(callback: () => void, ms: number): ClockTimer;
  clearTimeout(timer: ClockTimer | undefined): void;
}

export function createSystemClock(): Clock {
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let lastId = 0;
  return {
    now: () => Date.now(),
    setTimeout(callback, ms) {
      lastId += 1;
      const id = lastId;
      timers.set(
        id,
        setTimeout(() => {
          timers.delete(id);
          callback();
        }, ms),
      );
      return { id };
    },
    clearTimeout(timer) {
      if (!timer) return;
      clearTimeout(timers.get(timer.id));
      timers.delete(timer.id);
    },
  };
}

/** Rejects with `error()` if the promise has not settled after `ms`. The promise itself is not cancelled. */
export function withTimeout<T>(
  clock: Clock,
  ms: number,
  promise: Promise<T>,
  error: () => Error,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(error()), ms);
    promise.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}

/** Resolves after `ms` milliseconds. */
export function sleep(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => void clock.setTimeout(resolve, ms));
}

/** Rejects with the signal's reason as soon as it aborts. The promise itself is not cancelled. */
export function abortable<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

const FIRST_BACKOFF_MS = 2_000;
const MAX_BACKOFF_MS = 60_000;

/**
 * Milliseconds to wait before retry number `attempt`, which counts from 1. The wait doubles with each
 * retry. Up to a quarter of it is cut off at random, so that pages do not retry at the same moment.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
  return Math.round(full * (0.75 + random() / 4));
}
