import { type Clock, sleep } from "../clock.ts";

/** Milliseconds between looks, and how many: a page that was just left lets go a moment later. */
const LOOK_AGAIN = 150;
const LOOKS = 4;

/** Tells the pages of one browser which of them hosts a conference. The browser lets go for a page that is gone. */
export class HostLock {
  readonly #clock: Clock;
  #release: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** This page hosts that conference, until `release`. */
  hold(sessionId: string): void {
    this.release();
    const held = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    locks()
      ?.request(nameOf(sessionId), () => held)
      .catch(() => undefined);
  }

  release(): void {
    this.#release?.();
    this.#release = undefined;
  }

  /** False also where the browser cannot tell. */
  async isHeldElsewhere(sessionId: string): Promise<boolean> {
    for (let look = 1; look <= LOOKS; look += 1) {
      const { held } = (await locks()?.query()) ?? {};
      if (!held?.some(({ name }) => name === nameOf(sessionId))) return false;
      await sleep(this.#clock, LOOK_AGAIN);
    }
    return true;
  }
}

function nameOf(sessionId: string): string {
  return `rc-conference.host.${sessionId}`;
}

/** Pages without a secure origin have none; Node's are of one process, where there are no pages. */
function locks(): LockManager | undefined {
  return typeof window === "undefined" ? undefined : globalThis.navigator?.locks;
}
