import { useCallback, useEffect, useRef } from "react";

/** Changes that follow each other within this time are announced together. */
export const BURST_GAP_MS = 600;
/** A burst that does not stop is announced after this time. */
const LONGEST_BURST_MS = 3_000;

/** Returns a function that schedules `flush` for the end of the current burst of calls. */
export function useBurst(flush: () => void): () => void {
  const latest = useRef(flush);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const startedAt = useRef<number>(undefined);
  useEffect(() => {
    latest.current = flush;
  }, [flush]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    const now = performance.now();
    startedAt.current ??= now;
    clearTimeout(timer.current);
    const left = startedAt.current + LONGEST_BURST_MS - now;
    timer.current = setTimeout(
      () => {
        startedAt.current = undefined;
        latest.current();
      },
      Math.max(0, Math.min(BURST_GAP_MS, left)),
    );
  }, []);
}
