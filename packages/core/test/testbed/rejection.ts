import { ConferenceError } from "../../src/errors/conference-error.ts";

/** Returns the ConferenceError with which the promise rejects. Throws if it resolves, or rejects with another error. */
export async function rejection(promise: Promise<unknown>): Promise<ConferenceError> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof ConferenceError) return outcome;
  throw new Error(`The promise did not reject with a ConferenceError: ${String(outcome)}`);
}
