import type { Clock, ClockTimer } from "./clock.ts";

/** Milliseconds between ticks. Browsers slow the timers of hidden pages down to one a minute. */
const TICK = 30_000;
/** Milliseconds without a tick after which the machine must have slept. */
const SLEPT = 120_000;

/**
 * Calls back when sockets may have died without a word: the browser says that it is online again, or
 * the machine woke up. Hints only: nobody waits for them. Returns the end of it.
 */
export function onReturn(clock: Clock, listener: () => void): () => void {
  let last = clock.now();
  let timer: ClockTimer | undefined;
  const tick = (): void => {
    const now = clock.now();
    const slept = now - last > SLEPT;
    last = now;
    timer = clock.setTimeout(tick, TICK);
    if (slept) listener();
  };
  timer = clock.setTimeout(tick, TICK);
  const page = typeof window === "undefined" ? undefined : window;
  page?.addEventListener("online", listener);
  return () => {
    clock.clearTimeout(timer);
    page?.removeEventListener("online", listener);
  };
}

/** Calls back when the page goes away, for good or to be shown again later. Returns the end of it. */
export function onPageHide(listener: (kept: boolean) => void): () => void {
  if (typeof window === "undefined") return () => undefined;
  const heard = ({ persisted }: PageTransitionEvent): void => listener(persisted);
  window.addEventListener("pagehide", heard);
  return () => window.removeEventListener("pagehide", heard);
}
