import { type ConferenceError, hasCode } from "./conference-error.ts";

/** Whether the same may succeed a little later without anybody doing anything about it. */
export function mayPass(error: unknown): error is ConferenceError {
  return hasCode(error, "network", "server", "rate-limited", "join-timeout", "phone-refused");
}
