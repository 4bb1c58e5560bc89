import { resumeHeld } from "../calls/hold-others.ts";
import { abortable } from "../clock.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { getTelephonySession } from "../reads/read-session.ts";
import { type ClientState, conferenceIdOf, isRunning } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { parseParty } from "../telephony/parse.ts";
import { type CallBook, type OwnParty, ownPartyOf } from "../telephony/telephony-state.ts";
import type { BringInObstacle } from "../types.ts";
import type { Wire } from "../wire.ts";
import { whicheverFirst } from "./response-or-event.ts";

/** Milliseconds after which the session is read, should the event of a join be lost. */
const CONFIRM_AFTER = 3_000;
const CONFIRM_AT_LEAST_EVERY = 30_000;

/**
 * Brings a call's far end into the conference. One request at a time, in the order of asking; waits
 * for the host. Rejects with unknown-call, no-conference, wrong-state or conference-full before any
 * request, and with what the platform says after it.
 */
export function bringInCall(context: ClientContext, { callId }: { callId: string }): Promise<void> {
  try {
    admit(context, callId);
  } catch (error) {
    return Promise.reject(error);
  }
  const { model } = context;
  model.update({ queue: [...model.state.queue, callId] });
  const turn = context.lastBringIn.then(() => takeTurn(context, callId));
  context.lastBringIn = turn.catch(() => undefined);
  const waiting = new AbortController();
  context.waiting.set(callId, waiting);
  return abortable(waiting.signal, turn);
}

/** Takes back what waits to be brought in; the one that is on its way goes on. */
export function cancelBringIns(context: ClientContext): void {
  for (const callId of context.model.state.queue) cancelBringIn(context, callId);
}

/** Rejects whoever asked for it with aborted, at once. False for one that is on its way, or was never asked for. */
export function cancelBringIn({ model, waiting }: ClientContext, callId: string): boolean {
  const asked = waiting.get(callId);
  if (!asked) return false;
  waiting.delete(callId);
  model.update({ queue: model.state.queue.filter((id) => id !== callId) });
  asked.abort(errors.aborted());
  return true;
}

/** The request itself: the host's own party in the call that is brought in. */
export async function requestBringIn(
  wire: Wire,
  conferenceId: string,
  call: { sessionId: string; partyId: string },
): Promise<string> {
  const answer = await wire.post(`/telephony/sessions/${conferenceId}/parties/bring-in`, {
    body: { sessionId: call.sessionId, partyId: call.partyId },
    subject: "bringIn",
  });
  const party = parseParty(answer);
  if (!party) throw errors.server();
  return party.id;
}

function admit({ model, assertAlive }: ClientContext, callId: string): void {
  assertAlive();
  const { calls, capacity } = model.store.views;
  const call = calls.find(({ id }) => id === callId);
  if (!call) throw errors.unknownCall();
  if (!call.bringIn.possible) refuseObstacle(call.bringIn.reason, capacity.limit);
}

/** The error for what stands in the way of a bring-in. */
export function refuseObstacle(obstacle: BringInObstacle, limit: number): never {
  switch (obstacle) {
    case "conferenceFull":
      throw errors.conferenceFull(limit);
    case "noConference":
      throw errors.noConference();
    case "recording":
      throw errors.callRecorded();
    case "isConference":
      throw errors.unknownCall();
    default:
      throw errors.wrongState();
  }
}

async function takeTurn(context: ClientContext, callId: string): Promise<void> {
  const { model, wire, waiting } = context;
  try {
    await model.until(({ conference }) => !isStarting(conference.status), context.alive);
    if (!model.state.queue.includes(callId)) throw errors.aborted();
    // From here on it cannot be taken back.
    waiting.delete(callId);
    const conferenceId = conferenceIdOf(model.state);
    if (conferenceId === undefined || !isRunning(model.state.conference))
      throw errors.noConference();
    const own = stillFits(model.state, conferenceId, callId);
    const accepted = requestBringIn(wire, conferenceId, { sessionId: callId, partyId: own.id });
    await whicheverFirst(context, {
      request: accepted.then((partyId) => {
        model.apply({ type: "broughtIn", conferenceId, callId, partyId });
        confirmLater(context, conferenceId, callId);
      }),
      isSettled: ({ book }) => hasCome(book, conferenceId, callId),
      look: () => getTelephonySession(context, { sessionId: conferenceId, isConference: true }),
    }).catch((error: unknown) => {
      // The host is in, so the same refusal means something else.
      const refused = error instanceof ConferenceError && error.code === "host-not-joined";
      throw refused ? errors.notAllowed({ status: error.status }) : error;
    });
  } finally {
    waiting.delete(callId);
    model.update({ queue: model.state.queue.filter((id) => id !== callId) });
  }
  // The agent was put through to this call alone; with it inside, back to the conference.
  await resumeHeld(context);
}

/** They are in, or were: the event tells, whatever becomes of the answer. */
function hasCome(book: CallBook, conferenceId: string, callId: string): boolean {
  const state = book.conferences.get(conferenceId)?.entries.get(callId)?.state;
  return state === "in" || state === "left";
}

/** What was possible when it was asked for may not be any more. */
function stillFits(state: ClientState, conferenceId: string, callId: string): OwnParty {
  const call = state.book.calls.get(callId);
  const own = call && ownPartyOf(call);
  if (!own || own.code === "disconnected") throw errors.unknownCall();
  if (own.code !== "answered" && own.code !== "hold") throw errors.wrongState();
  const entries = [...(state.book.conferences.get(conferenceId)?.entries.values() ?? [])];
  const places = 1 + entries.filter((entry) => entry.state !== "left").length;
  if (places >= state.limit) throw errors.conferenceFull(state.limit);
  return own;
}

/** Looks at the session until the join shows there, should its event be lost. */
function confirmLater(
  context: ClientContext,
  conferenceId: string,
  callId: string,
  wait: number = CONFIRM_AFTER,
): void {
  const { clock, model, alive } = context;
  clock.setTimeout(() => {
    const { state } = model;
    const entry = state.book.conferences.get(conferenceId)?.entries.get(callId);
    if (alive.aborted || conferenceIdOf(state) !== conferenceId || entry?.state !== "joining")
      return;
    getTelephonySession(context, { sessionId: conferenceId, isConference: true })
      .catch(() => undefined)
      .finally(() =>
        confirmLater(context, conferenceId, callId, Math.min(wait * 2, CONFIRM_AT_LEAST_EVERY)),
      );
  }, wait);
}

function isStarting(status: string): boolean {
  return status === "creating" || status === "joining";
}
