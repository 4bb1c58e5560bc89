import { useSyncExternalStore } from "react";

/** One clock for all parts, so that a list of a hundred rows needs one timer. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = 0;

const TICK_MS = 1000;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The same value until the next tick, since React reads it several times. */
function read(): number {
  if (timer === undefined && Math.abs(Date.now() - now) >= TICK_MS) now = Date.now();
  return now;
}

const readNothing = (): undefined => undefined;
const subscribeToNothing = (): (() => void) => () => undefined;

/**
 * Milliseconds since the epoch, updated every second while `running`. Undefined on a server and during
 * hydration, since the time of the server is not that of the browser.
 */
export function useNow(running: boolean): number | undefined {
  return useSyncExternalStore(running ? subscribe : subscribeToNothing, read, readNothing);
}
