import { conferenceIdOf, isRunning } from "../conference/state.ts";
import type { ClientContext } from "../context.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { ownPartyOf } from "../telephony/book.ts";
import { parseParty } from "../telephony/parse.ts";
import type { Wire } from "../wire.ts";
import { resumeHeld } from "./hold-others.ts";

/** Milliseconds after which the session is read, should the event of a join be lost. */
const CONFIRM_AFTER = 3_000;

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
  return turn;
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
  const { conference } = model.state;
  const { calls, capacity } = model.store.views;
  const call = calls.find(({ id }) => id === callId);
  if (!call) throw errors.unknownCall();
  if (conference.status === "creating") return;
  if (call.bringIn.possible) return;
  switch (call.bringIn.reason) {
    case "conferenceFull":
      throw errors.conferenceFull(capacity.limit);
    case "noConference":
      throw errors.noConference();
    default:
      throw errors.wrongState();
  }
}

async function takeTurn(context: ClientContext, callId: string): Promise<void> {
  const { model, wire } = context;
  const leaveQueue = (): void =>
    model.update({ queue: model.state.queue.filter((id) => id !== callId) });
  try {
    await model.until(
      ({ conference }) => !isStarting(conference.status),
      new AbortController().signal,
    );
    if (!model.state.queue.includes(callId)) throw errors.aborted();
    const conferenceId = conferenceIdOf(model.state);
    if (conferenceId === undefined || !isRunning(model.state.conference))
      throw errors.noConference();
    const call = model.state.book.calls.get(callId);
    const own = call && ownPartyOf(call);
    if (!own || own.code === "disconnected") throw errors.unknownCall();
    const partyId = await requestBringIn(wire, conferenceId, {
      sessionId: callId,
      partyId: own.id,
    }).catch((error: unknown) => {
      // The host is in, so the same refusal means something else.
      const refused = error instanceof ConferenceError && error.code === "host-not-joined";
      throw refused ? errors.notAllowed({ status: error.status }) : error;
    });
    model.apply({ type: "broughtIn", conferenceId, callId, partyId });
    confirmLater(context, conferenceId, callId);
  } finally {
    leaveQueue();
  }
  // The agent was put through to this call alone; with it inside, back to the conference.
  await resumeHeld(context);
}

function confirmLater(context: ClientContext, conferenceId: string, callId: string): void {
  context.clock.setTimeout(() => {
    const entry = context.model.state.book.conferences.get(conferenceId)?.entries.get(callId);
    if (entry?.state === "joining") void context.resync().catch(() => undefined);
  }, CONFIRM_AFTER);
}

function isStarting(status: string): boolean {
  return status === "creating" || status === "joining";
}
