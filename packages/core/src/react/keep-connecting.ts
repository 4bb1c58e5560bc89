import type { ConferenceClient } from "../client/create-client.ts";
import { backoff } from "../clock.ts";
import { mayPass } from "../errors/is-retryable.ts";

/**
 * Connects, and tries again while what stands in the way may pass. What does not shows in the phone's
 * state, and where an action meets it. Returns the end of it, which ends no connection.
 */
export function keepConnecting(client: ConferenceClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = true;
  const connect = (attempt: number): void => {
    client.connect().catch((error: unknown) => {
      if (!wanted || !mayPass(error)) return;
      const wait = Math.max(backoff(attempt), (error.retryAt ?? 0) - Date.now());
      timer = setTimeout(() => connect(attempt + 1), wait);
    });
  };
  connect(1);
  return () => {
    wanted = false;
    clearTimeout(timer);
  };
}
