import { ConferenceError } from "../../src/errors/conference-error.ts";

/** The error that a promise rejects with. Throws where it does not, or with another kind. */
export async function rejection(promise: Promise<unknown>): Promise<ConferenceError> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof ConferenceError) return outcome;
  throw new Error(`It was not refused with a ConferenceError: ${String(outcome)}`);
}
