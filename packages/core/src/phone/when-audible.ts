const GESTURES = ["pointerdown", "pointerup", "keydown", "touchend"] as const;

/**
 * Runs `start` as soon as the page may play sound: at once, or with the user's first gesture. Browsers log a warning
 * for each source that starts before. Returns a function that cancels the wait.
 */
export function whenAudible(context: AudioContext, start: () => void): () => void {
  const stop = (): void => {
    context.removeEventListener("statechange", attempt);
    for (const gesture of GESTURES) removeEventListener(gesture, attempt, true);
  };
  const attempt = (): void => {
    if (context.state !== "running" && !hasUserActivation()) return;
    stop();
    start();
    if (context.state !== "running") void context.resume().catch(() => undefined);
  };
  context.addEventListener("statechange", attempt);
  for (const gesture of GESTURES) addEventListener(gesture, attempt, true);
  attempt();
  return stop;
}

/** Browsers without this API let a context start, or not, without a warning. */
function hasUserActivation(): boolean {
  const { userActivation } = navigator as { userActivation?: { hasBeenActive: boolean } };
  return userActivation?.hasBeenActive ?? true;
}
