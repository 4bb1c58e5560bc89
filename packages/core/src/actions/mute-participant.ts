import { conferenceIdOf } from "../conference/state.ts";
import type { ClientContext } from "../context.ts";
import { errors } from "../errors/errors.ts";
import { parseParty } from "../telephony/parse.ts";

/** Mutes somebody for everyone, by the platform. Rejects where the platform refuses. */
export async function muteParticipant(
  context: ClientContext,
  { participantId, muted }: { participantId: string; muted: boolean },
): Promise<void> {
  const { model, wire } = context;
  context.assertAlive();
  const conferenceId = conferenceIdOf(model.state);
  if (conferenceId === undefined) throw errors.noConference();
  const entry = model.state.book.conferences.get(conferenceId)?.entries.get(participantId);
  if (entry?.state !== "in" || entry.partyId === undefined) throw errors.unknownParticipant();
  const answer = await wire.patch(`/telephony/sessions/${conferenceId}/parties/${entry.partyId}`, {
    body: { muted },
    subject: "party",
  });
  model.apply({
    type: "participantMuted",
    conferenceId,
    callId: participantId,
    muted: parseParty(answer)?.muted ?? muted,
  });
}
