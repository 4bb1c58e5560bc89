import type { Clock, ClockTimer } from "./clock.ts";

const TICK_MS = 10_000;
/**
 * A gap between two ticks after which the machine must have slept. It exceeds the minute to which browsers
 * slow down the timers of hidden pages.
 */
const SLEEP_GAP_MS = 120_000;

/**
 * Calls `listener` when sockets may be dead without having reported it: when the browser is online again,
 * or when the machine wakes up. Returns a stop function.
 */
export function onWakeOrOnline(clock: Clock, listener: () => void): () => void {
  let last = clock.now();
  let timer: ClockTimer | undefined;
  const tick = (): void => {
    const now = clock.now();
    const slept = now - last > SLEEP_GAP_MS;
    last = now;
    timer = clock.setTimeout(tick, TICK_MS);
    if (slept) listener();
  };
  timer = clock.setTimeout(tick, TICK_MS);
  const page = typeof window === "undefined" ? undefined : window;
  page?.addEventListener("online", listener);
  return () => {
    clock.clearTimeout(timer);
    page?.removeEventListener("online", listener);
  };
}

/**
 * Calls `listener` when the page is left. The browser may show a persisted page again, from its back/forward
 * cache. Returns a stop function.
 */
export function onPageHide(listener: (persisted: boolean) => void): () => void {
  if (typeof window === "undefined") return () => undefined;
  const onHide = ({ persisted }: PageTransitionEvent): void => listener(persisted);
  window.addEventListener("pagehide", onHide);
  return () => window.removeEventListener("pagehide", onHide);
}
