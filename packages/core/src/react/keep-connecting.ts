import type { ConferenceClient } from "../client/conference-client.ts";
import { backoff } from "../clock.ts";
import { isRetryable } from "../errors/is-retryable.ts";

/**
 * Connects the client and retries transient errors; other errors show in the phone's state and in the
 * actions that meet them. Returns a stop function, which ends the retries and not the connection.
 */
export function keepConnecting(client: ConferenceClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const connect = (attempt: number): void => {
    client.connect().catch((error: unknown) => {
      if (stopped || !isRetryable(error)) return;
      const wait = Math.max(backoff(attempt), (error.retryAt ?? 0) - Date.now());
      timer = setTimeout(() => connect(attempt + 1), wait);
    });
  };
  connect(1);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
