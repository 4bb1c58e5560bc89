import { type ConferenceError, hasCode } from "./conference-error.ts";

/** Whether the same request may succeed later although nobody changes anything. */
export function isRetryable(error: unknown): error is ConferenceError {
  return hasCode(error, "network", "server", "rate-limited", "join-timeout", "phone-refused");
}
