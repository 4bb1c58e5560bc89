import { ConferenceError } from "@rc-conference/core";

/** Runs what reports its own refusal elsewhere, as at a participant's row. */
export function runQuietly(action: Promise<unknown>): void {
  action.catch((reason: unknown) => {
    if (!(reason instanceof ConferenceError)) throw reason;
  });
}
