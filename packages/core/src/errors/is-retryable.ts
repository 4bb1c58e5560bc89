import { type ConferenceError, hasCode } from "./conference-error.ts";

/** Whether the same action may succeed later without any change by the user or the developer. */
export function isRetryable(error: unknown): error is ConferenceError {
  return hasCode(error, "network", "server", "rate-limited", "join-timeout", "phone-refused");
}
