import { forParticipant } from "../conference/participant-error.ts";
import { hasCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { lookUntilSettled } from "../reads/poll-until-consistent.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { parseParty } from "../telephony/parse.ts";

/** Mutes somebody for everyone, by the platform. Rejects where the platform refuses. */
export function muteParticipant(
  context: ClientContext,
  { participantId, muted }: { participantId: string; muted: boolean },
): Promise<void> {
  return forParticipant(context, participantId, () =>
    changeParticipant(context, participantId, { muted }),
  );
}

/** One change of a party inside the conference. The answer says what became of it. */
export async function changeParticipant(
  context: ClientContext,
  participantId: string,
  change: { muted: boolean } | { standAlone: boolean },
): Promise<void> {
  const { model, wire } = context;
  context.assertAlive();
  const conferenceId = conferenceIdOf(model.state);
  if (conferenceId === undefined) throw errors.noConference();
  const entry = model.state.book.conferences.get(conferenceId)?.entries.get(participantId);
  if (entry?.state !== "in" || entry.partyId === undefined) throw errors.unknownParticipant();
  const path = `/telephony/sessions/${conferenceId}/parties/${entry.partyId}`;
  const answer = await wire
    .patch(path, { body: change, subject: "party" })
    .catch((error: unknown) => {
      // It may have been done before the answer was lost, and no event will tell.
      if (hasCode(error, "network", "server")) lookUntilSettled(context, conferenceId);
      throw error;
    });
  const party = parseParty(answer);
  model.apply({
    type: "participantChanged",
    conferenceId,
    callId: participantId,
    change:
      "muted" in change
        ? { muted: party?.muted ?? change.muted }
        : { aside: party?.standAlone ?? change.standAlone },
  });
}
