import { conferenceIdOf } from "../conference/state.ts";
import type { ClientContext } from "../context.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { ownPartyOf } from "../telephony/book.ts";

/**
 * Takes somebody out of the conference, or out of the queue. Shown as leaving at once; rejected with
 * a typed error, the participant is shown as before. Somebody who is gone already counts as removed.
 */
export async function removeParticipant(
  context: ClientContext,
  { participantId }: { participantId: string },
): Promise<void> {
  const { model, wire, clock } = context;
  context.assertAlive();
  const conferenceId = conferenceIdOf(model.state);
  if (conferenceId === undefined) throw errors.noConference();
  const entry = model.state.book.conferences.get(conferenceId)?.entries.get(participantId);
  if (!entry || entry.state === "left") {
    if (!model.state.queue.includes(participantId)) throw errors.unknownParticipant();
    model.update({ queue: model.state.queue.filter((id) => id !== participantId) });
    return;
  }
  const call = model.state.book.calls.get(participantId);
  const own = call && ownPartyOf(call);
  const path =
    entry.partyId !== undefined
      ? `/telephony/sessions/${conferenceId}/parties/${entry.partyId}`
      : // Before the conference has named the party, the original call's own one does it as well.
        `/telephony/sessions/${participantId}/parties/${own?.id}`;
  model.update({ leaving: new Set(model.state.leaving).add(participantId) });
  try {
    await wire.delete(path, { subject: "party" }).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
    model.apply({ type: "removed", conferenceId, callId: participantId, at: clock.now() });
  } finally {
    const leaving = new Set(model.state.leaving);
    leaving.delete(participantId);
    model.update({ leaving });
  }
}

function isGone(error: unknown): boolean {
  return (
    error instanceof ConferenceError &&
    (error.code === "unknown-party" || error.code === "unknown-session")
  );
}
