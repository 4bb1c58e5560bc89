import { cancelBringIn } from "../conference/bring-in.ts";
import { forParticipant } from "../conference/participant-error.ts";
import { whicheverFirst } from "../conference/response-or-event.ts";
import { hasCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { checkCall } from "../reads/read-session.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { ownPartyOf } from "../telephony/telephony-state.ts";
import type { Wire } from "../wire.ts";

/**
 * Takes somebody out of the conference, or out of the queue. Shown as leaving at once; rejected with
 * a typed error, the participant is shown as before. Somebody who is gone already counts as removed.
 */
export function removeParticipant(
  context: ClientContext,
  variables: { participantId: string },
): Promise<void> {
  return forParticipant(context, variables.participantId, () => takeOut(context, variables));
}

async function takeOut(
  context: ClientContext,
  { participantId }: { participantId: string },
): Promise<void> {
  const { model, wire, clock } = context;
  context.assertAlive();
  if (cancelDialing(context, participantId)) return;
  const conferenceId = conferenceIdOf(model.state);
  if (conferenceId === undefined) throw errors.noConference();
  const entry = model.state.book.conferences.get(conferenceId)?.entries.get(participantId);
  if (!entry || entry.state === "left") {
    if (!model.state.queue.includes(participantId)) throw errors.unknownParticipant();
    if (!cancelBringIn(context, participantId)) throw errors.wrongState();
    return;
  }
  const call = model.state.book.calls.get(participantId);
  const own = call && ownPartyOf(call);
  // The original call's own party takes the same person out, also where the conference has not named theirs.
  const paths = [
    entry.partyId && `/telephony/sessions/${conferenceId}/parties/${entry.partyId}`,
    own && `/telephony/sessions/${participantId}/parties/${own.id}`,
  ].filter((path) => path !== undefined);
  model.update({ leaving: new Set(model.state.leaving).add(participantId) });
  try {
    await whicheverFirst(context, {
      request: deleteFirst(wire, paths),
      isSettled: ({ book }) =>
        book.conferences.get(conferenceId)?.entries.get(participantId)?.state === "left",
      look: () => checkCall(context, participantId),
    });
    model.apply({ type: "removed", conferenceId, callId: participantId, at: clock.now() });
  } finally {
    const leaving = new Set(model.state.leaving);
    leaving.delete(participantId);
    model.update({ leaving });
  }
}

/** False for somebody who is not being called. */
function cancelDialing({ dialing }: ClientContext, callId: string): boolean {
  for (const [mark, given] of dialing) {
    if (mark.callId !== callId) continue;
    given.abort(errors.aborted());
    return true;
  }
  return false;
}

/** Tries one after the other, until one is accepted; where all of them are gone, so is the person. */
async function deleteFirst(wire: Wire, paths: readonly string[]): Promise<void> {
  let refusal: unknown;
  for (const path of paths) {
    try {
      await wire.delete(path, { subject: "party" });
      return;
    } catch (error) {
      if (!hasCode(error, "unknown-party", "unknown-session", "not-allowed")) throw error;
      if (hasCode(error, "not-allowed")) refusal ??= error;
    }
  }
  if (refusal) throw refusal;
}
