import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { start } from "../conference/start.ts";
import type { ConferenceError, JoinErrorCode } from "../errors/conference-error.ts";

export type StartConferenceErrorType = ConferenceError<"conference-running" | JoinErrorCode>;

/**
 * Creates a conference and joins it as its host. Resolves when the platform reports that the host is
 * in. `endConference` and `leaveConference` cancel a start that is in progress, which rejects with
 * "aborted" and leaves no conference behind.
 */
export function startConference(client: ConferenceClient): Promise<void> {
  return runAction(client, { name: "startConference" }, start);
}
