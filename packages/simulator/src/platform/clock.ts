/** The simulator's only source of time, in milliseconds since the epoch. */
export interface Clock {
  now(): number;
  setTimeout(callback: () => void, ms: number): TimerHandle;
  clearTimeout(handle: TimerHandle | undefined): void;
  /**
   * The clock of the clients, if it differs: registrations, tokens and request rates follow it, because a
   * clock twenty times as fast would log every client out.
   */
  readonly clientClock?: Clock;
}

export interface TimerHandle {
  readonly id: number;
}

/** A clock that stands still until a test moves it, and then runs the due timers in order. */
export interface ManualClock extends Clock {
  advance(ms: number): void;
  /** Advances to the next timer and runs it. Returns false if no timer is set. */
  step(): boolean;
  /** Number of timers that are set and have not run yet. */
  readonly pending: number;
}

/** Wall-clock time and real timers. */
export const systemClock: Clock = createSystemClock();

function createSystemClock(): Clock {
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let lastId = 0;
  return {
    now: () => Date.now(),
    setTimeout(callback, ms) {
      lastId += 1;
      const id = lastId;
      const timer = setTimeout(() => {
        timers.delete(id);
        callback();
      }, ms);
      timers.set(id, timer);
      return { id };
    },
    clearTimeout(handle) {
      if (!handle) return;
      clearTimeout(timers.get(handle.id));
      timers.delete(handle.id);
    },
  };
}

/** Creates a clock that stands still until `advance` or `step`. It starts at 2026-01-01T00:00:00Z by default. */
export function createManualClock(start: number = Date.UTC(2026, 0, 1)): ManualClock {
  const timers = new Map<number, { due: number; callback: () => void }>();
  let now = start;
  let lastId = 0;

  function nextDue(until: number): [number, { due: number; callback: () => void }] | undefined {
    let next: [number, { due: number; callback: () => void }] | undefined;
    for (const entry of timers) {
      if (entry[1].due <= until && (!next || entry[1].due < next[1].due)) next = entry;
    }
    return next;
  }

  function stepUntil(until: number): boolean {
    const next = nextDue(until);
    if (!next) return false;
    timers.delete(next[0]);
    now = Math.max(now, next[1].due);
    next[1].callback();
    return true;
  }

  return {
    now: () => now,
    setTimeout(callback, ms) {
      lastId += 1;
      timers.set(lastId, { due: now + Math.max(0, ms), callback });
      return { id: lastId };
    },
    clearTimeout(handle) {
      if (handle) timers.delete(handle.id);
    },
    get pending() {
      return timers.size;
    },
    step: () => stepUntil(Number.POSITIVE_INFINITY),
    advance(ms) {
      const until = now + ms;
      while (stepUntil(until));
      now = until;
    },
  };
}

/**
 * Creates a clock that runs `factor` times as fast as real time: with a factor of 100, 38 s take 380 ms.
 * Calls and people follow it. Registrations, tokens and request rates stay in real time, because the
 * clients time these themselves.
 */
export function createFastClock(factor: number): Clock {
  const real = createSystemClock();
  const start = real.now();
  return {
    now: () => start + (real.now() - start) * factor,
    setTimeout: (callback, ms) => real.setTimeout(callback, ms / factor),
    clearTimeout: (handle) => real.clearTimeout(handle),
    clientClock: real,
  };
}

export interface ScopedClock extends Clock {
  /** Number of timers that are set and have not run yet, those of `clientClock` included. */
  readonly pending: number;
  clearAll(): void;
}

/** Wraps a clock so that all timers that were set through the wrapper can be counted and cleared at once. */
export function scopeClock(clock: Clock): ScopedClock {
  const pending = new Set<TimerHandle>();
  const clientClock = clock.clientClock && scopeClock(clock.clientClock);
  return {
    now: () => clock.now(),
    ...(clientClock && { clientClock }),
    get pending() {
      return pending.size + (clientClock?.pending ?? 0);
    },
    setTimeout(callback, ms) {
      const handle = clock.setTimeout(() => {
        pending.delete(handle);
        callback();
      }, ms);
      pending.add(handle);
      return handle;
    },
    clearTimeout(handle) {
      if (!handle) return;
      pending.delete(handle);
      clock.clearTimeout(handle);
    },
    clearAll() {
      for (const handle of pending) clock.clearTimeout(handle);
      pending.clear();
      clientClock?.clearAll();
    },
  };
}
