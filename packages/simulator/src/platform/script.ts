import type { Clock } from "./clock.ts";
import type { CallOptions, PersonActions } from "./person-actions.ts";

/** The person that a script acts for, and the clock that its waiting steps use. */
export interface Actor {
  readonly person: PersonActions;
  readonly clock: Clock;
  /** Calls the listener after each change of the person. Returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

/** Starts one step, which calls `done` when it is complete. Returns a function that cancels it, if it waits. */
type Step = (done: () => void) => (() => void) | undefined;

/**
 * Steps that a person carries out one after the other, in the simulator's time. Each method adds a
 * step and returns the script. The first step runs at once, and its method throws the step's error. An
 * error in a later step ends the script and rejects `done`.
 *
 * @example simulator.person("Ada Okafor").script().call(agent).whenAnswered().speak().after(3_000).hangUp();
 */
export class Script {
  readonly #actor: Actor;
  readonly #steps: Step[] = [];
  readonly #settled: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  #cancelStep: (() => void) | undefined;
  #begun = false;
  #running = false;
  #over = false;
  #error: { cause: unknown } | undefined;

  constructor(actor: Actor) {
    this.#actor = actor;
  }

  /** Waits for `ms` milliseconds of the simulator's clock. */
  after(ms: number): this {
    return this.#add((done) => {
      const timer = this.#actor.clock.setTimeout(done, ms);
      return () => this.#actor.clock.clearTimeout(timer);
    });
  }

  /** Waits until the person's phone rings. */
  whenRung(): this {
    return this.#until(() => this.#actor.person.state === "ringing");
  }

  /** Waits until the person talks to somebody. */
  whenAnswered(): this {
    return this.#until(() => this.#actor.person.state === "talking");
  }

  /** Waits until the person's call is over. */
  whenOver(): this {
    return this.#until(() => this.#actor.person.state === "idle");
  }

  /** Calls an extension: by its record, or by name, number or extension number. */
  call(to: { extensionNumber: string } | string, options?: CallOptions): this {
    return this.#do(() => this.#actor.person.call(to, options));
  }

  answer(): this {
    return this.#do(() => this.#actor.person.answer());
  }

  /** Waits for the next call, lets it ring for `ms` milliseconds, and answers it. */
  answerAfter(ms: number): this {
    return this.whenRung().after(ms).answer();
  }

  /** Makes the person busy to all callers, or free again. Default true. */
  setBusy(busy = true): this {
    return this.#do(() => {
      this.#actor.person.busy = busy;
    });
  }

  /** Hangs up, unless the far side has done so before. */
  hangUp(): this {
    return this.#do(() => {
      if (this.#actor.person.state !== "idle") this.#actor.person.hangUp();
    });
  }

  speak(): this {
    return this.#do(() => this.#actor.person.speak());
  }

  silence(): this {
    return this.#do(() => this.#actor.person.silence());
  }

  mute(): this {
    return this.#do(() => this.#actor.person.mute());
  }

  unmute(): this {
    return this.#do(() => this.#actor.person.unmute());
  }

  /** Presses keys: 0-9, *, # and A-D. */
  press(digits: string): this {
    return this.#do(() => this.#actor.person.press(digits));
  }

  /** Repeats what the person hears, until the call ends. Default true. */
  echo(on = true): this {
    return this.#do(() => this.#actor.person.echo(on));
  }

  /** Plays a WAV file (PCM), once. */
  play(wav: Uint8Array): this {
    return this.#do(() => this.#actor.person.play(wav));
  }

  /** Resolves after the last step. Rejects with the error of the step that failed, which ends the script. */
  get done(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#error) reject(this.#error.cause);
      else if (this.#over || (!this.#running && this.#steps.length === 0)) resolve();
      else this.#settled.push({ resolve, reject });
    });
  }

  /** Drops the remaining steps and resolves `done`. */
  stop(): void {
    this.#over = true;
    this.#cancelStep?.();
    this.#steps.length = 0;
    for (const { resolve } of this.#settled.splice(0)) resolve();
  }

  /** Runs the step at once, unless another one is still running. */
  #add(step: Step): this {
    const isFirst = !this.#begun;
    this.#begun = true;
    if (!this.#over && !this.#error) {
      this.#steps.push(step);
      if (!this.#running) this.#next();
    }
    if (isFirst && this.#error) throw this.#error.cause;
    return this;
  }

  #do(act: () => void): this {
    return this.#add((done) => {
      act();
      done();
      return undefined;
    });
  }

  #until(condition: () => boolean): this {
    return this.#add((done) => {
      if (condition()) {
        done();
        return undefined;
      }
      const stop = this.#actor.onChange(() => {
        if (!condition()) return;
        stop();
        done();
      });
      return stop;
    });
  }

  #next(): void {
    const step = this.#steps.shift();
    this.#cancelStep = undefined;
    if (!step) {
      this.#running = false;
      for (const { resolve } of this.#settled.splice(0)) resolve();
      return;
    }
    this.#running = true;
    let done = false;
    try {
      const giveUp = step(() => {
        if (done || this.#over) return;
        done = true;
        this.#next();
      });
      if (!done) this.#cancelStep = giveUp;
    } catch (error) {
      this.#error = { cause: error };
      this.#steps.length = 0;
      for (const { reject } of this.#settled.splice(0)) reject(error);
    }
  }
}
