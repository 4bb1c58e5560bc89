import type { Clock } from "@rc-conference/simulator/headless";
import { vi } from "vitest";

interface Timer {
  due: number;
  callback: () => void;
  /** Interval in milliseconds; undefined for a timer that fires once. */
  every: number | undefined;
}

/** Timers of one clock, which run when that clock is advanced. */
class Timers {
  now: number;
  readonly #timers = new Map<number, Timer>();
  readonly #onChange: () => void;
  #lastId = 0;

  constructor(now: number, onChange: () => void) {
    this.now = now;
    this.#onChange = onChange;
  }

  set(callback: () => void, ms: number, every?: number): number {
    this.#lastId += 1;
    const due = this.now + Math.max(0, Number.isFinite(ms) ? ms : 0);
    this.#timers.set(this.#lastId, { due, callback, every });
    this.#onChange();
    return this.#lastId;
  }

  clear(id: number): void {
    this.#timers.delete(id);
  }

  clearAll(): void {
    this.#timers.clear();
  }

  /** When the next timer is due; infinite if none is set. */
  get nextDue(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const { due } of this.#timers.values()) if (due < next) next = due;
    return next;
  }

  /** Runs the timer that is due first. */
  runNext(): void {
    let next: [number, Timer] | undefined;
    for (const entry of this.#timers) if (!next || entry[1].due < next[1].due) next = entry;
    if (!next) return;
    const [id, timer] = next;
    if (timer.every === undefined) this.#timers.delete(id);
    else timer.due += Math.max(1, timer.every);
    this.now = Math.max(this.now, timer.due - (timer.every ?? 0));
    this.#onChange();
    timer.callback();
  }
}

/** Turns of the event loop without activity after which nothing is in progress any more. */
const QUIET_TURNS = 5;
const MAX_TURNS = 200;

/**
 * The time of a world: that of the platform, and that of the one machine on which the pages run. The
 * machine's timers stop while it sleeps, and its wall clock may be wrong. Time jumps from timer to timer.
 */
export class Timeline {
  readonly #platform: Timers;
  readonly #machine: Timers;
  /** Milliseconds by which the machine's wall clock is ahead of its timers, which count no sleep. */
  #ahead = 0;
  #asleep = false;
  #sleptAt = 0;
  #activity = 0;

  constructor(start: number) {
    const noteActivity = (): void => this.noteActivity();
    this.#platform = new Timers(start, noteActivity);
    this.#machine = new Timers(start, noteActivity);
  }

  /** The platform's clock. */
  get platform(): Clock {
    const timers = this.#platform;
    return {
      now: () => timers.now,
      setTimeout: (callback, ms) => ({ id: timers.set(callback, ms) }),
      clearTimeout(handle) {
        if (handle) timers.clear(handle.id);
      },
    };
  }

  get asleep(): boolean {
    return this.#asleep;
  }

  /** Replaces the global timers and the global Date by those of the machine, until `vi.unstubAllGlobals`. */
  install(): void {
    const timers = this.#machine;
    const wallClock = (): number => timers.now + this.#ahead;
    const RealDate = Date;
    class MachineDate extends RealDate {
      constructor(...parts: ConstructorParameters<typeof Date> | []) {
        if (parts.length === 0) super(wallClock());
        else super(...(parts as ConstructorParameters<typeof Date>));
      }
      static override now(): number {
        return wallClock();
      }
    }
    vi.stubGlobal("Date", MachineDate);
    vi.stubGlobal(
      "setTimeout",
      (callback: (...all: unknown[]) => void, ms = 0, ...all: unknown[]) =>
        timers.set(() => callback(...all), ms),
    );
    vi.stubGlobal("clearTimeout", (id?: number) => {
      if (typeof id === "number") timers.clear(id);
    });
    vi.stubGlobal(
      "setInterval",
      (callback: (...all: unknown[]) => void, ms = 0, ...all: unknown[]) =>
        timers.set(() => callback(...all), ms, ms),
    );
    vi.stubGlobal("clearInterval", (id?: number) => {
      if (typeof id === "number") timers.clear(id);
    });
  }

  /** Reports that something happens, so that `takeTurns` waits for what follows from it. */
  noteActivity(): void {
    this.#activity += 1;
  }

  /** Moves the machine's wall clock by `ms`, while its timers go on as before. */
  jumpWallClock(ms: number): void {
    this.#ahead += ms;
  }

  /** Lets messages and response bodies arrive, which takes turns of the event loop and no time. */
  async takeTurns(): Promise<void> {
    let quiet = 0;
    for (let turn = 0; turn < MAX_TURNS && quiet < QUIET_TURNS; turn += 1) {
      const before = this.#activity;
      await nextTurn();
      quiet = this.#activity === before ? quiet + 1 : 0;
    }
  }

  /**
   * Advances the time by `ms` milliseconds. Timers that are due within the same `step` run one after the
   * other, and the messages that they cause arrive at the end of the step.
   */
  async advance(ms: number, step = 20): Promise<void> {
    const platform = this.#platform;
    const start = platform.now;
    const until = start + ms;
    await this.takeTurns();
    while (true) {
      const next = this.#nextDue();
      if (next > until) break;
      const steps = Math.max(1, Math.ceil((next - start) / step));
      const end = Math.min(until, Math.max(start + steps * step, platform.now));
      for (let due = this.#nextDue(); due <= end; due = this.#nextDue()) {
        this.#moveTo(due);
        if (platform.nextDue <= platform.now) platform.runNext();
        else this.#machine.runNext();
        await nextTurn();
      }
      this.#moveTo(end);
      await this.takeTurns();
    }
    this.#moveTo(until);
  }

  /** Puts the machine to sleep; only the platform's time passes until `wake`. */
  sleep(): void {
    this.#asleep = true;
    this.#sleptAt = this.#platform.now;
  }

  wake(): void {
    this.#asleep = false;
    this.#ahead += this.#platform.now - this.#sleptAt;
  }

  /** Forgets all timers. */
  clear(): void {
    this.#platform.clearAll();
    this.#machine.clearAll();
  }

  /** When the next timer is due, in the platform's time. */
  #nextDue(): number {
    if (this.#asleep) return this.#platform.nextDue;
    const machine = this.#machine;
    return Math.min(this.#platform.nextDue, machine.nextDue + this.#platform.now - machine.now);
  }

  #moveTo(platformTime: number): void {
    const passed = Math.max(0, platformTime - this.#platform.now);
    this.#platform.now += passed;
    if (!this.#asleep) this.#machine.now += passed;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
