import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { rejoin } from "../conference/rejoin.ts";
import type { ConferenceError, JoinErrorCode } from "../errors/conference-error.ts";

export type RejoinConferenceErrorType = ConferenceError<"no-conference" | JoinErrorCode>;

/**
 * Brings the host back into a conference whose status is "rejoinable". A failure returns to that
 * status; when the conference has ended meanwhile, the status becomes "ended".
 */
export function rejoinConference(client: ConferenceClient): Promise<void> {
  return runAction(client, { name: "rejoinConference" }, (context) => rejoin(context));
}
