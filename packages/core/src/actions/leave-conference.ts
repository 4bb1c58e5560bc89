import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { closeConference } from "../conference/close-conference.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { readConference } from "../reads/read-session.ts";
import type { ClientContext } from "../state/context.ts";

export type LeaveConferenceErrorType = ConferenceError<"no-conference" | RequestErrorCode>;

/**
 * Leaves the conference as its host; the others stay in it. Cancels a start or a rejoin that is in
 * progress. When the platform refuses or does not answer within 10 seconds, the host's leg is hung up without
 * its word, which may end the conference for everyone: the `error` of the state "ended" tells so. Rejects
 * only for a conference that this page is not in.
 */
export function leaveConference(client: ConferenceClient): Promise<void> {
  return runAction(client, { name: "leaveConference" }, (context) =>
    closeConference(context, "leave", async (sessionId) => {
      const known = hostPartyOf(context, sessionId);
      // A page that was just reloaded has not read the host's party yet.
      if (known === undefined) await readConference(context, sessionId);
      const partyId = known ?? hostPartyOf(context, sessionId);
      if (partyId === undefined) throw errors.unknownParty();
      await context.wire.delete(`/telephony/sessions/${sessionId}/parties/${partyId}`, {
        body: { keepConferenceAlive: true },
        subject: "party",
      });
    }),
  );
}

/** The leg names its own party; the party in the telephony state may be that of an earlier join. */
function hostPartyOf({ model }: ClientContext, sessionId: string): string | undefined {
  const { legs, telephony } = model.state;
  return legs.get(sessionId)?.partyId ?? telephony.conferences.get(sessionId)?.host?.partyId;
}
