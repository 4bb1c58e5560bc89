import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { closeConference } from "../conference/close-conference.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export type EndConferenceErrorType = ConferenceError<"no-conference" | RequestErrorCode>;

/**
 * Ends the conference for everyone. Cancels a start or a rejoin that is in progress. When the platform refuses
 * or does not answer within 10 seconds, the host's leg is hung up all the same. The others may still be
 * connected then, as the `error` of the state "ended" tells; the request is repeated while that may help, and a
 * success clears the error. Rejects only for a conference that this page is not in.
 */
export function endConference(client: ConferenceClient): Promise<void> {
  return runAction(client, { name: "endConference" }, (context) =>
    closeConference(context, "end", async (sessionId) => {
      await context.wire.delete(`/telephony/sessions/${sessionId}`, { subject: "session" });
    }),
  );
}
