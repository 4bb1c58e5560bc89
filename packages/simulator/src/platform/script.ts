import type { Clock } from "./clock.ts";
import type { Person } from "./contract.ts";

/** What a script moves. */
export interface Actor {
  readonly person: Pick<
    Person,
    | "state"
    | "answer"
    | "hangUp"
    | "speak"
    | "silence"
    | "mute"
    | "unmute"
    | "press"
    | "play"
    | "echo"
  >;
  readonly clock: Clock;
  /** Called after each change of the person. Returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

/** One step: does its part and says when it is done. Returns what gives it up. */
type Step = (done: () => void) => (() => void) | undefined;

/**
 * What a person does by itself, one step after the other, in the simulator's time. Each verb adds a
 * step; the script runs at once, and `done` tells when its last step is through.
 *
 * @example sim.person("Ada Okafor").calls(agent).whenAnswered().speaks().after(3_000).hangsUp();
 */
export class Script {
  readonly #actor: Actor;
  readonly #steps: Step[] = [];
  readonly #settled: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  #giveUp: (() => void) | undefined;
  #running = false;
  #over = false;
  #error: { cause: unknown } | undefined;

  constructor(actor: Actor) {
    this.#actor = actor;
  }

  /** Waits, in milliseconds of the simulator's clock. */
  after(ms: number): this {
    return this.#add((done) => {
      const timer = this.#actor.clock.setTimeout(done, ms);
      return () => this.#actor.clock.clearTimeout(timer);
    });
  }

  /** Waits until the phone rings. */
  whenRung(): this {
    return this.#until(() => this.#actor.person.state === "ringing");
  }

  /** Waits until somebody is on the line. */
  whenAnswered(): this {
    return this.#until(() => this.#actor.person.state === "talking");
  }

  /** Waits until the call is over. */
  whenOver(): this {
    return this.#until(() => this.#actor.person.state === "idle");
  }

  answers(): this {
    return this.#do(() => this.#actor.person.answer());
  }

  /** Hangs up, where the far side has not done so before. */
  hangsUp(): this {
    return this.#do(() => {
      if (this.#actor.person.state !== "idle") this.#actor.person.hangUp();
    });
  }

  speaks(): this {
    return this.#do(() => this.#actor.person.speak());
  }

  isSilent(): this {
    return this.#do(() => this.#actor.person.silence());
  }

  mutes(): this {
    return this.#do(() => this.#actor.person.mute());
  }

  unmutes(): this {
    return this.#do(() => this.#actor.person.unmute());
  }

  /** Presses keys: 0-9, *, # and A-D. */
  presses(digits: string): this {
    return this.#do(() => this.#actor.person.press(digits));
  }

  /** Says again what is heard, until the call is over. */
  echoes(): this {
    return this.#do(() => this.#actor.person.echo(true));
  }

  /** Plays a WAV file (PCM), once. */
  plays(wav: Uint8Array): this {
    return this.#do(() => this.#actor.person.play(wav));
  }

  /** Resolves after the last step; rejects with the error of the first that failed, which ends the script. */
  get done(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#error) reject(this.#error.cause);
      else if (this.#over || (!this.#running && this.#steps.length === 0)) resolve();
      else this.#settled.push({ resolve, reject });
    });
  }

  /** Nothing of it happens any more. */
  stop(): void {
    this.#over = true;
    this.#giveUp?.();
    this.#steps.length = 0;
    for (const { resolve } of this.#settled.splice(0)) resolve();
  }

  /** Runs at once when nothing is before it. */
  #add(step: Step): this {
    if (this.#over || this.#error) return this;
    this.#steps.push(step);
    if (!this.#running) this.#next();
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
    this.#giveUp = undefined;
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
      if (!done) this.#giveUp = giveUp;
    } catch (error) {
      this.#error = { cause: error };
      this.#steps.length = 0;
      for (const { reject } of this.#settled.splice(0)) reject(error);
    }
  }
}
