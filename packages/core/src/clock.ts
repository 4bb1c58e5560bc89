export interface ClockTimer {
  readonly id: number;
}

/** The only source of time, for tests that cannot wait. Milliseconds since the epoch. */
export interface Clock {
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

/** Rejects with `error()` when the promise has not settled after `ms`; the promise itself goes on. */
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

/** Rejects with the signal's reason as soon as it aborts; the promise itself goes on. */
export function abortable<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const give = (): void => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener("abort", give, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", give));
  });
}

/** Milliseconds before try number `attempt` (from 1): doubling from 2 s to 60 s, with jitter so that pages do not march in step. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(60_000, 2_000 * 2 ** (attempt - 1));
  return Math.round(full * (0.75 + random() / 4));
}
