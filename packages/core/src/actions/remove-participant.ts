import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { cancelBringIn } from "../conference/bring-in.ts";
import { withParticipantError } from "../conference/participant-error.ts";
import { responseOrEvent } from "../conference/response-or-event.ts";
import {
  type ConferenceError,
  hasCode,
  type RequestErrorCode,
} from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { readConference } from "../reads/read-session.ts";
import { verifyCall } from "../reads/verify-call.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { entryOf, ownPartyOf } from "../telephony/telephony-state.ts";
import type { Wire } from "../wire.ts";

export interface RemoveParticipantVariables {
  participantId: string;
}

export type RemoveParticipantErrorType = ConferenceError<
  "no-conference" | "unknown-participant" | RequestErrorCode
>;

/**
 * Removes a participant from the conference, from the queue, or from the calls that
 * `dialIntoConference` is placing. Their status is "leaving" until the platform confirms it, and the
 * previous one again after an error, which is kept in their row too. Somebody who has left meanwhile
 * counts as removed. Somebody who is still joining is removed once they have joined; if their bridge fails,
 * their call continues outside of the conference.
 */
export function removeParticipant(
  client: ConferenceClient,
  variables: RemoveParticipantVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "removeParticipant", variables, takes: { participantId: "string" } },
    (context) => {
      const { participantId } = variables;
      return withParticipantError(context, participantId, () => remove(context, participantId));
    },
  );
}

async function remove(context: ClientContext, participantId: string): Promise<void> {
  const { model } = context;
  if (cancelDial(context, participantId)) return;
  const conferenceId = conferenceIdOf(model.state);
  if (conferenceId === undefined) throw errors.noConference();
  const entry = entryOf(model.state.telephony, conferenceId, participantId);
  if (!entry || entry.state === "left") {
    if (!model.state.queue.includes(participantId)) throw errors.unknownParticipant();
    if (!cancelBringIn(context, participantId)) throw errors.wrongState();
    return;
  }
  model.update({ leaving: new Set(model.state.leaving).add(participantId) });
  try {
    await untilJoined(context, conferenceId, participantId);
    await removeJoined(context, conferenceId, participantId);
  } finally {
    const leaving = new Set(model.state.leaving);
    leaving.delete(participantId);
    model.update({ leaving });
  }
}

/** Waits while somebody joins: before it is known whether they do, a removal would end a call that may go on. */
async function untilJoined(
  { model, alive }: ClientContext,
  conferenceId: string,
  participantId: string,
): Promise<void> {
  await model.until(
    (state) =>
      conferenceIdOf(state) !== conferenceId ||
      entryOf(state.telephony, conferenceId, participantId)?.state !== "joining",
    alive,
  );
}

async function removeJoined(
  context: ClientContext,
  conferenceId: string,
  participantId: string,
): Promise<void> {
  const { model, wire, clock } = context;
  const entry = entryOf(model.state.telephony, conferenceId, participantId);
  // Their bridge failed, they have left, or the conference has ended.
  if (entry?.state !== "in" || conferenceIdOf(model.state) !== conferenceId) return;
  const call = model.state.telephony.calls.get(participantId);
  const own = call && ownPartyOf(call);
  // Deleting the own party of the original call removes the same person, also when the conference's
  // session does not know their party.
  const paths = [
    entry.partyId && `/telephony/sessions/${conferenceId}/parties/${entry.partyId}`,
    own && `/telephony/sessions/${participantId}/parties/${own.id}`,
  ].filter((path) => path !== undefined);
  await responseOrEvent(context, {
    request: deleteFirstKnown(wire, paths),
    isConfirmed: ({ telephony }) =>
      entryOf(telephony, conferenceId, participantId)?.state === "left",
    // The departure may show in the conference alone.
    read: () =>
      Promise.allSettled([
        verifyCall(context, participantId),
        readConference(context, conferenceId),
      ]),
  });
  model.apply({ type: "removed", conferenceId, callId: participantId, at: clock.now() });
}

/** Returns false unless `dialIntoConference` is placing this call. */
function cancelDial({ dialing }: ClientContext, callId: string): boolean {
  for (const [pending, controller] of dialing) {
    if (pending.callId !== callId) continue;
    controller.abort(errors.aborted());
    return true;
  }
  return false;
}

/** Deletes the first party that the platform knows. When it knows none of them, the person has left. */
async function deleteFirstKnown(wire: Wire, paths: readonly string[]): Promise<void> {
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
