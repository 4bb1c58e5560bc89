import { hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { pollUntilConsistent } from "../reads/poll-until-consistent.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { parseParty } from "../telephony/parse.ts";
import { entryOf } from "../telephony/telephony-state.ts";

/** Changes a participant's party in the conference by PATCH. The response carries the new state. */
export async function changeParticipant(
  context: ClientContext,
  participantId: string,
  change: { muted: boolean } | { standAlone: boolean },
): Promise<void> {
  const { model, wire, clock } = context;
  const conferenceId = conferenceIdOf(model.state);
  if (conferenceId === undefined) throw errors.noConference();
  const entry = entryOf(model.state.telephony, conferenceId, participantId);
  if (entry?.state !== "in" || entry.partyId === undefined) throw errors.unknownParticipant();
  const path = `/telephony/sessions/${conferenceId}/parties/${entry.partyId}`;
  const response = await wire
    .patch(path, { body: change, subject: "party" })
    .catch((error: unknown) => {
      // The platform may have changed the party before its response was lost, and sends no event of it.
      if (hasCode(error, "network", "server")) pollUntilConsistent(context, conferenceId);
      throw error;
    });
  const party = parseParty(response);
  model.apply({
    type: "participantChanged",
    conferenceId,
    callId: participantId,
    change:
      "muted" in change
        ? { muted: party?.muted ?? change.muted }
        : { isolated: party?.standAlone ?? change.standAlone },
    at: clock.now(),
  });
}
