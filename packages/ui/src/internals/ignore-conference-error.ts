import { ConferenceError } from "@rc-conference/core";

/** For actions whose ConferenceError is shown elsewhere, such as in the participant's row. */
export function ignoreConferenceError(action: Promise<unknown>): void {
  action.catch((reason: unknown) => {
    if (!(reason instanceof ConferenceError)) throw reason;
  });
}
