import { type Clock, sleep } from "../clock.ts";

/** Interval between queries, since the browser releases the lock of an unloaded page only after a moment. */
const QUERY_INTERVAL_MS = 150;
const MAX_QUERIES = 4;

/**
 * A lock by which the pages of one browser know whether another page hosts a conference (W3C Web Locks). The
 * browser releases the lock of a page that is closed or has crashed.
 */
export class HostLock {
  readonly #clock: Clock;
  #release: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Claims that this page hosts the conference, until `release`. */
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

  /** Whether another page holds the lock. False if the browser has no locks. */
  async isHeldElsewhere(sessionId: string): Promise<boolean> {
    for (let query = 1; query <= MAX_QUERIES; query += 1) {
      const { held } = (await locks()?.query()) ?? {};
      if (!held?.some(({ name }) => name === nameOf(sessionId))) return false;
      await sleep(this.#clock, QUERY_INTERVAL_MS);
    }
    return true;
  }
}

function nameOf(sessionId: string): string {
  return `rc-conference.host.${sessionId}`;
}

/** Insecure origins have no locks. Node has them too, but within one process, where there are no pages. */
function locks(): LockManager | undefined {
  return typeof window === "undefined" ? undefined : globalThis.navigator?.locks;
}
