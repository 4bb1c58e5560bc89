/** The only source of time. Milliseconds since the epoch. */
export interface Clock {
  now(): number;
  setTimeout(callback: () => void, ms: number): TimerHandle;
  clearTimeout(handle: TimerHandle | undefined): void;
}

export interface TimerHandle {
  readonly id: number;
}

/** A clock that only moves when told to, running due timers in order. */
export interface ManualClock extends Clock {
  advance(ms: number): void;
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

/** Time that stands still until `advance`. Starts at 2026-01-01T00:00:00Z unless told otherwise. */
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
    advance(ms) {
      const until = now + ms;
      for (let next = nextDue(until); next; next = nextDue(until)) {
        timers.delete(next[0]);
        now = Math.max(now, next[1].due);
        next[1].callback();
      }
      now = until;
    },
  };
}

/** Real time, `factor` times as fast: 38 s pass in 380 ms at a factor of 100. */
export function createFastClock(factor: number): Clock {
  const real = createSystemClock();
  const start = real.now();
  return {
    now: () => start + (real.now() - start) * factor,
    setTimeout: (callback, ms) => real.setTimeout(callback, ms / factor),
    clearTimeout: (handle) => real.clearTimeout(handle),
  };
}

/** The same time, with all timers that were set through it in one hand. */
export function scopeClock(clock: Clock): Clock & { clearAll(): void } {
  const pending = new Set<TimerHandle>();
  return {
    now: () => clock.now(),
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
    },
  };
}
