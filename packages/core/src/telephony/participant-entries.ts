import { mergeAddress, shallowEqual } from "./address.ts";
import { NO_EVENT } from "./event-order.ts";
import { isPartyCode } from "./party-code.ts";
import {
  type Call,
  type ConferenceRecord,
  conferenceOf,
  isOver,
  type OwnParty,
  ownPartyOf,
  type ParticipantEntry,
  partyIndex,
  remoteAddressOf,
  type TelephonyState,
  withCall,
  withConference,
} from "./telephony-state.ts";

/**
 * The state after the call's remote side joined the conference with `partyId`, which some reports do not name,
 * and left any other conference.
 */
export function withJoin(
  before: TelephonyState,
  conferenceId: string,
  callId: string,
  partyId: string | undefined,
  at: number,
): TelephonyState {
  const telephony = withCallNamed(before, conferenceId, callId, partyId);
  const party = partyId === undefined ? {} : { partyId };
  const call = telephony.calls.get(callId);
  const own = call && ownPartyOf(call);
  const isPast = own?.peer !== undefined && own.peer.sessionId !== conferenceId;
  if (own && (isPast || isOver(call))) {
    // The report of the join is late: the participant has left already, and only the record of it is kept.
    return withEntry(telephony, conferenceId, callId, (entry) => ({
      ...entry,
      ...party,
      state: "left",
      joinedAt: at,
      leftAt: Math.max(at, own.at),
    }));
  }
  if (isOfEarlierStay(telephony, conferenceId, callId, partyId)) return telephony;
  const joined = withEntry(telephony, conferenceId, callId, (entry) =>
    entry.state === "in"
      ? { ...entry, ...party }
      : { ...entry, ...party, state: "in", joinedAt: entry.joinedAt ?? at },
  );
  const isIn = joined.conferences.get(conferenceId)?.entries.get(callId)?.state === "in";
  return isIn ? withDepartureFromOthers(joined, conferenceId, callId, at) : joined;
}

/** The state after the platform accepted to bring a call in, whose own party may read Gone already. */
export function withBringIn(
  before: TelephonyState,
  conferenceId: string,
  callId: string,
  partyId: string,
): TelephonyState {
  const telephony = withCallNamed(before, conferenceId, callId, partyId);
  const own = ownPartyOfCall(telephony, callId);
  if (own?.code === "gone") return withJoin(telephony, conferenceId, callId, partyId, own.at);
  return withEntry(telephony, conferenceId, callId, (entry) => ({ ...entry, partyId }));
}

/**
 * The state in which a party belongs to the participant who came from `callId`. Somebody who left, and whose
 * call was brought in once more, is there with a new party, which starts a new stay. A participant who was
 * listed by the party alone is the same person.
 */
function withCallNamed(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  partyId: string | undefined,
): TelephonyState {
  const conference = telephony.conferences.get(conferenceId);
  if (!conference || partyId === undefined) return telephony;
  const known = conference.entries.get(callId);
  const isNewStay =
    known?.state === "left" &&
    known.partyId !== undefined &&
    partyIndex(partyId) > partyIndex(known.partyId);
  const unnamed = callId === partyId ? undefined : conference.entries.get(partyId);
  if (!isNewStay && !unnamed) return telephony;
  const entries = new Map(conference.entries);
  entries.delete(partyId);
  if (isNewStay) entries.delete(callId);
  if (unnamed && !entries.has(callId)) {
    const address = remoteAddressOf(telephony.calls.get(callId));
    entries.set(callId, { ...unnamed, callId, address });
  }
  return withConference(telephony, { ...conference, entries });
}

/** A report that the remote side of a call joined a conference, which may not name the participant's party. */
export interface Join {
  conferenceId: string;
  partyId: string | undefined;
}

/** Whether a join is that of a stay that is known to be over. */
export function isPastStay(
  { conferences }: TelephonyState,
  callId: string,
  { conferenceId, partyId }: Join,
): boolean {
  const entry = conferences.get(conferenceId)?.entries.get(callId);
  if (entry?.state !== "left") return false;
  if (partyId === undefined || entry.partyId === undefined) return true;
  return partyIndex(partyId) <= partyIndex(entry.partyId);
}

/** Whether a party was the one of a participant's stay before the present one. */
function isOfEarlierStay(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  partyId: string | undefined,
): boolean {
  const known = telephony.conferences.get(conferenceId)?.entries.get(callId)?.partyId;
  if (known === undefined || partyId === undefined) return false;
  return partyIndex(partyId) < partyIndex(known);
}

/** The state without the participant in the conferences other than `conferenceId`, or in all of them. */
function withDepartureFromOthers(
  telephony: TelephonyState,
  conferenceId: string | undefined,
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

/** The state after the remote side of a call came back into the call, out of every conference. */
export function withReturn(telephony: TelephonyState, callId: string, at: number): TelephonyState {
  return withDepartureFromOthers(telephony, undefined, callId, at);
}

/** The state after this client removed a participant, whose departure an event may have reported before. */
export function withRemoval(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  at: number,
): TelephonyState {
  const next = withDepartureFrom(telephony, conferenceId, callId, at);
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

/** The state after a call ended, and its remote side left every conference. */
export function withDeparture(
  telephony: TelephonyState,
  callId: string,
  at: number,
): TelephonyState {
  const next = withReturn(telephony, callId, at);
  const call = next.calls.get(callId);
  return call && !isOver(call) ? withCallEnded(next, call, at) : next;
}

/**
 * The state after a participant left a conference. Whether the call that they came from is over as well is not
 * known yet: until the platform has said so, nobody is in it.
 */
export function withDepartureFrom(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  at: number,
): TelephonyState {
  if (!telephony.conferences.get(conferenceId)?.entries.has(callId)) return telephony;
  const next = withEntry(telephony, conferenceId, callId, (entry) => ({
    ...entry,
    state: "left",
    leftAt: at,
  }));
  const call = next.calls.get(callId);
  return call && !isOver(call) ? withCallDeserted(next, call) : next;
}

/** The state after every own party of a call that was live is gone. */
function withCallDeserted(telephony: TelephonyState, call: Call): TelephonyState {
  const parties = new Map(call.parties);
  for (const [id, party] of parties) {
    if (!isPartyCode(party.code, "disconnected", "gone")) {
      parties.set(id, { ...party, code: "gone" });
    }
  }
  return withCall(telephony, { ...call, parties });
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
    changedAt: undefined,
    readAt: undefined,
    ...NO_EVENT,
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

function ownPartyOfCall(telephony: TelephonyState, callId: string): OwnParty | undefined {
  const call = telephony.calls.get(callId);
  return call && ownPartyOf(call);
}
