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
