import { sleep } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { pollUntilConsistent } from "../reads/poll-until-consistent.ts";
import { readCall, readConference } from "../reads/read-session.ts";
import { SNAPSHOT_LAG_MS } from "../reads/snapshot-lag.ts";
import { verifyCall } from "../reads/verify-call.ts";
import { type ClientState, conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { isPartyCode } from "../telephony/party-code.ts";
import type { SessionSnapshot } from "../telephony/snapshot.ts";
import { entryOf, isOpenCall } from "../telephony/telephony-state.ts";
import { removeParticipantError, setParticipantError } from "./participant-error.ts";

/** Wait before the conference is read because no event confirmed a join; doubles with each read. */
const FIRST_READ_MS = 3_000;
const LONGEST_READ_MS = 10_000;
/**
 * How long an accepted bring-in may take. By then even an answer that lags shows whether somebody joined
 * within the first five seconds.
 */
const BRIDGE_TIMEOUT_MS = SNAPSHOT_LAG_MS + 5_000;
/** How long the platform may leave all reads unanswered, before the state of the call itself decides. */
const UNREAD_TIMEOUT_MS = 60_000;

interface AcceptedBringIn {
  conferenceId: string;
  callId: string;
  /** How long the join has been waited for, by timers: the wall clock may be set meanwhile. */
  waitedMs: number;
}

/**
 * Waits until an event or a read shows that an accepted bring-in has joined the conference. When it did not
 * although its call goes on, the call is one of the agent's calls again, keeps the error, and this rejects
 * with "bridge-failed". Rejects with "aborted" when the conference ends first.
 */
export async function confirmJoin(
  context: ClientContext,
  conferenceId: string,
  callId: string,
): Promise<void> {
  const { clock, model, alive } = context;
  const bringIn: AcceptedBringIn = { conferenceId, callId, waitedMs: 0 };
  const isSettled = (state: ClientState): boolean => !isJoining(state, bringIn);
  const done = new AbortController();
  const settled = model.until(isSettled, AbortSignal.any([alive, done.signal]));
  // It rejects once nobody waits for it any more.
  settled.catch(() => undefined);
  try {
    for (let wait = FIRST_READ_MS; !isSettled(model.state); ) {
      await Promise.race([settled, sleep(clock, wait)]);
      bringIn.waitedMs += wait;
      if (isSettled(model.state)) break;
      if (await hasFailed(context, bringIn)) {
        const error = errors.bridgeFailed();
        returnCall(context, bringIn, error);
        throw error;
      }
      const left = BRIDGE_TIMEOUT_MS - bringIn.waitedMs;
      wait = Math.min(wait * 2, LONGEST_READ_MS, left > 0 ? left : LONGEST_READ_MS);
    }
  } finally {
    done.abort();
  }
  const entry = entryOf(model.state.telephony, conferenceId, callId);
  if (entry?.state !== "in" && entry?.state !== "left") throw errors.aborted();
}

function isJoining(state: ClientState, { conferenceId, callId }: AcceptedBringIn): boolean {
  return (
    conferenceIdOf(state) === conferenceId &&
    entryOf(state.telephony, conferenceId, callId)?.state === "joining"
  );
}

/** Reads the conference and the call, and judges whether they can still become one. */
async function hasFailed(context: ClientContext, bringIn: AcceptedBringIn): Promise<boolean> {
  const { clock, model } = context;
  const { conferenceId, callId } = bringIn;
  const waited = bringIn.waitedMs;
  const { partyId } = entryOf(model.state.telephony, conferenceId, callId) ?? {};
  const [conference, call] = await Promise.all([
    readConference(context, conferenceId).catch(() => undefined),
    readCall(context, callId).catch(async (error: unknown) => {
      if (hasCode(error, "unknown-session")) await verifyCall(context, callId);
      return undefined;
    }),
  ]);
  const { telephony, legs } = model.state;
  const party = conference?.parties.find(({ id }) => id === partyId);
  const own = call && ownCodeOf(call, telephony.extensionId);
  if (party?.code === "disconnected" && own === "gone") {
    // The join was missed, and so was the departure.
    model.apply({ type: "over", callId, at: clock.now() });
  }
  if (!isJoining(model.state, bringIn)) return false;
  if (party?.code === "disconnected") {
    // This phone's own leg proves that the call goes on; without it, the answer about the call may lag.
    if (own === "live" && (legs.has(callId) || waited >= SNAPSHOT_LAG_MS)) return true;
  }
  if (conference && call) return own === "live" && waited >= BRIDGE_TIMEOUT_MS;
  return waited >= UNREAD_TIMEOUT_MS && isOpenCall(telephony.calls.get(callId));
}

function ownCodeOf(
  { parties }: SessionSnapshot,
  extensionId: string | undefined,
): "live" | "gone" | "over" {
  const own = parties.filter((party) => party.extensionId === extensionId);
  const isLive = own.some(({ code }) => !isPartyCode(code, "disconnected", "gone"));
  if (isLive) return "live";
  return own.some(({ code }) => code === "gone") ? "gone" : "over";
}

/** Makes the call one of the agent's calls again. It may still join, or have ended before a stale answer. */
function returnCall(
  context: ClientContext,
  bringIn: AcceptedBringIn,
  error: errors.BridgeFailed,
): void {
  const { model, clock, alive } = context;
  const { conferenceId, callId } = bringIn;
  model.apply({ type: "bridgeFailed", conferenceId, callId });
  setParticipantError(context, callId, error);
  pollUntilConsistent(context, conferenceId);
  clock.setTimeout(() => {
    if (!alive.aborted) void verifyCall(context, callId);
  }, SNAPSHOT_LAG_MS);
  const isOutdated = ({ telephony, participantErrors }: ClientState): boolean =>
    participantErrors.get(callId) !== error || !isOpenCall(telephony.calls.get(callId));
  model.until(isOutdated, alive).then(
    () => {
      if (model.state.participantErrors.get(callId) !== error) return;
      removeParticipantError(context, callId);
      // The event of a late join may not name the conference.
      if (!entryOf(model.state.telephony, conferenceId, callId)) {
        pollUntilConsistent(context, conferenceId);
      }
    },
    () => undefined,
  );
}
