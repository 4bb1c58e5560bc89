import { resumeHeld } from "../calls/hold-others.ts";
import { abortable } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { readConference } from "../reads/read-session.ts";
import { type ClientState, conferenceIdOf, isRunning } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { parseParty } from "../telephony/parse.ts";
import { isPartyCode } from "../telephony/party-code.ts";
import {
  entriesOf,
  entryOf,
  isOver,
  type OwnParty,
  ownPartyOf,
  type ParticipantEntry,
} from "../telephony/telephony-state.ts";
import type { BringInBlocker } from "../types.ts";
import type { Wire } from "../wire.ts";
import { confirmJoin } from "./confirm-join.ts";
import { removeParticipantError } from "./participant-error.ts";
import { responseOrEvent } from "./response-or-event.ts";

/**
 * Queues a call to be brought in. Bring-ins run one at a time, in the order of the calls to this
 * function, after the host has joined: the platform numbers participants in that order. Resolves when the
 * call has joined, or has joined and left. Rejects before any request when the call cannot be brought in.
 */
export function bringIn(context: ClientContext, callId: string): Promise<void> {
  try {
    checkBringIn(context, callId);
  } catch (error) {
    return Promise.reject(error);
  }
  const { model } = context;
  removeParticipantError(context, callId);
  model.update({ queue: [...model.state.queue, callId] });
  const turn = context.lastBringIn.then(() => takeTurn(context, callId));
  context.lastBringIn = turn.then(
    () => undefined,
    () => undefined,
  );
  const waiting = new AbortController();
  context.waiting.set(callId, waiting);
  // The next call's turn comes with the acceptance of this one, and not with its join.
  const joined = turn.then((conferenceId) => confirmJoin(context, conferenceId, callId));
  return abortable(waiting.signal, joined);
}

/**
 * Takes a call out of the queue; its `bringIn` rejects with "aborted". Returns false for a call that is
 * not in the queue, or whose request is already sent.
 */
export function cancelBringIn({ model, waiting }: ClientContext, callId: string): boolean {
  const pending = waiting.get(callId);
  if (!pending) return false;
  waiting.delete(callId);
  model.update({ queue: model.state.queue.filter((id) => id !== callId) });
  pending.abort(errors.aborted());
  return true;
}

/** Sends the bring-in request, which names the host's own party in the call. Resolves with the new party's id. */
export async function requestBringIn(
  wire: Wire,
  conferenceId: string,
  call: { sessionId: string; partyId: string },
): Promise<string> {
  const response = await wire.post(`/telephony/sessions/${conferenceId}/parties/bring-in`, {
    body: { sessionId: call.sessionId, partyId: call.partyId },
    subject: "bringIn",
  });
  const party = parseParty(response);
  if (!party) throw errors.server();
  return party.id;
}

function checkBringIn({ model }: ClientContext, callId: string): void {
  const { calls, capacity } = model.store.views;
  const call = calls.find(({ id }) => id === callId);
  if (!call) throw errors.unknownCall();
  if (!call.canBringIn.allowed) throw blockerError(call.canBringIn.reason, capacity.limit);
}

/** The error that tells why a call cannot be brought in. */
export function blockerError(blocker: BringInBlocker, limit: number): Error {
  switch (blocker) {
    case "conferenceFull":
      return errors.conferenceFull(limit);
    case "noConference":
      return errors.noConference();
    case "recording":
      return errors.callRecorded();
    case "isConference":
      return errors.unknownCall();
    default:
      return errors.wrongState();
  }
}

/** Requests the bring-in when its turn has come. Resolves with the conference's id once it is accepted. */
async function takeTurn(context: ClientContext, callId: string): Promise<string> {
  const { model, waiting } = context;
  try {
    await model.until(({ conference }) => !isStarting(conference.status), context.alive);
    if (!model.state.queue.includes(callId)) throw errors.aborted();
    // The request follows, so the bring-in cannot be cancelled from here on.
    waiting.delete(callId);
    const conferenceId = conferenceIdOf(model.state);
    if (conferenceId === undefined || !isRunning(model.state.conference)) {
      throw errors.noConference();
    }
    await requestUntilAccepted(context, conferenceId, callId);
    return conferenceId;
  } finally {
    waiting.delete(callId);
    model.update({ queue: model.state.queue.filter((id) => id !== callId) });
    // The host's leg was held for this call.
    void resumeHeld(context);
  }
}

async function requestUntilAccepted(
  context: ClientContext,
  conferenceId: string,
  callId: string,
): Promise<void> {
  const { model, wire } = context;
  const own = checkAgain(model.state, conferenceId, callId);
  const before = entryOf(model.state.telephony, conferenceId, callId);
  const accepted = requestBringIn(wire, conferenceId, { sessionId: callId, partyId: own.id });
  await responseOrEvent(context, {
    request: accepted.then((partyId) =>
      model.apply({ type: "broughtIn", conferenceId, callId, partyId }),
    ),
    isConfirmed: ({ telephony }) => hasJoined(entryOf(telephony, conferenceId, callId), before),
    read: () => readConference(context, conferenceId),
  }).catch((error: unknown) => {
    // The host has joined, so the platform's 403 cannot mean that the host is missing.
    throw hasCode(error, "host-not-joined") ? errors.notAllowed({ status: error.status }) : error;
  });
}

/** Whether an event reported the join, even if the participant has left since; `before` is an earlier stay. */
function hasJoined(
  entry: ParticipantEntry | undefined,
  before: ParticipantEntry | undefined,
): boolean {
  if (before?.state === "left" && entry?.partyId === before.partyId) return false;
  return entry?.state === "in" || entry?.state === "left";
}

/** Checks the call once more at its turn, since it may have changed while it was queued. */
function checkAgain(state: ClientState, conferenceId: string, callId: string): OwnParty {
  const call = state.telephony.calls.get(callId);
  const own = call && ownPartyOf(call);
  if (!own || isOver(call)) throw errors.unknownCall();
  if (!isPartyCode(own.code, "answered", "hold")) throw errors.wrongState();
  const entries = entriesOf(state.telephony, conferenceId);
  const places = 1 + entries.filter((entry) => entry.state !== "left").length;
  if (places >= state.limit) throw errors.conferenceFull(state.limit);
  return own;
}

function isStarting(status: string): boolean {
  return status === "creating" || status === "joining";
}
