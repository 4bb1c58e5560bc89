import { mergeAddress, shallowEqual } from "./address.ts";
import {
  type Call,
  type ConferenceRecord,
  conferenceOf,
  isOver,
  ownPartyOf,
  type ParticipantEntry,
  remoteAddressOf,
  type TelephonyState,
  withCall,
  withConference,
} from "./telephony-state.ts";

/** The state after the call's remote side joined the conference with `partyId`, and left any other conference. */
export function withJoin(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  partyId: string,
  at: number,
): TelephonyState {
  const call = telephony.calls.get(callId);
  const own = call && ownPartyOf(call);
  const isPast = own?.peer !== undefined && own.peer.sessionId !== conferenceId;
  if (own && (isPast || isOver(call))) {
    // The report of the join is late: the participant has left already, and only the record of it is kept.
    return withEntry(telephony, conferenceId, callId, (entry) => ({
      ...entry,
      partyId,
      state: "left",
      joinedAt: at,
      leftAt: Math.max(at, own.at),
    }));
  }
  const joined = withEntry(telephony, conferenceId, callId, (entry) =>
    entry.state === "in"
      ? { ...entry, partyId }
      : { ...entry, partyId, state: "in", joinedAt: entry.joinedAt ?? at },
  );
  const isIn = joined.conferences.get(conferenceId)?.entries.get(callId)?.state === "in";
  return isIn ? withDepartureFromOthers(joined, conferenceId, callId, at) : joined;
}

function withDepartureFromOthers(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  at: number,
): TelephonyState {
  let next = telephony;
  for (const { id, entries } of telephony.conferences.values()) {
    if (id === conferenceId || !entries.has(callId)) continue;
    next = withEntry(next, id, callId, (entry) => ({ ...entry, state: "left", leftAt: at }));
  }
  return next;
}

/** The state after this client removed a participant, whose departure an event may have reported before. */
export function withRemoval(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  at: number,
): TelephonyState {
  const next = withDeparture(telephony, callId, at, conferenceId);
  const conference = next.conferences.get(conferenceId);
  const entry = conference?.entries.get(callId);
  if (!conference || !entry || entry.removed) return next;
  return withConference(next, {
    ...conference,
    entries: new Map(conference.entries).set(callId, { ...entry, removed: true }),
  });
}

/** The state without somebody who was joining, and whose call goes on outside of the conference. */
export function withoutJoining(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
): TelephonyState {
  const conference = telephony.conferences.get(conferenceId);
  if (conference?.entries.get(callId)?.state !== "joining") return telephony;
  const entries = new Map(conference.entries);
  entries.delete(callId);
  return withConference(telephony, { ...conference, entries });
}

/**
 * The state after a participant left `conferenceId`, or every conference if it is undefined. The call that
 * they came from ends as well.
 */
export function withDeparture(
  telephony: TelephonyState,
  callId: string,
  at: number,
  conferenceId?: string,
): TelephonyState {
  let next = telephony;
  for (const conference of telephony.conferences.values()) {
    if (conferenceId !== undefined && conference.id !== conferenceId) continue;
    if (!conference.entries.has(callId)) continue;
    next = withEntry(next, conference.id, callId, (entry) => ({
      ...entry,
      state: "left",
      leftAt: at,
    }));
  }
  const call = next.calls.get(callId);
  return call && !isOver(call) ? withCallEnded(next, call, at) : next;
}

/** The state after all own parties of a call are disconnected. */
function withCallEnded(telephony: TelephonyState, call: Call, at: number): TelephonyState {
  const parties = new Map(call.parties);
  for (const [id, party] of parties) {
    parties.set(id, { ...party, code: "disconnected", endReason: undefined, at });
  }
  return withCall(telephony, { ...call, parties });
}

/** The state with a participant's entry made or changed; unchanged if that participant has left. */
export function withEntry(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  change: (entry: ParticipantEntry) => ParticipantEntry,
): TelephonyState {
  const conference = conferenceOf(telephony, conferenceId);
  const known = conference.entries.get(callId);
  if (known?.state === "left") return telephony;
  const before: ParticipantEntry = known ?? {
    callId,
    partyId: undefined,
    state: "joining",
    muted: false,
    joinedAt: undefined,
    leftAt: undefined,
    removed: false,
    held: false,
    isolated: false,
    address: remoteAddressOf(telephony.calls.get(callId)),
  };
  const after = change(before);
  if (known && shallowEqual(known, after)) return telephony;
  return withConference(telephony, {
    ...conference,
    entries: new Map(conference.entries).set(callId, after),
  });
}

/** The state with the call's remote address merged into the entries of the participant who came from it. */
export function withAddressOfCall(telephony: TelephonyState, callId: string): TelephonyState {
  let next = telephony;
  const address = remoteAddressOf(telephony.calls.get(callId));
  for (const { id, entries } of telephony.conferences.values()) {
    if (entries.has(callId))
      next = withEntry(next, id, callId, (entry) => ({
        ...entry,
        address: mergeAddress(entry.address, address),
      }));
  }
  return next;
}

export function entryOfParty(
  conference: ConferenceRecord,
  partyId: string,
): ParticipantEntry | undefined {
  return [...conference.entries.values()].find((entry) => entry.partyId === partyId);
}
