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

/** Somebody is in. One whose call is over already came and went before this was heard. */
export function join(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  partyId: string,
  at: number,
): TelephonyState {
  const call = telephony.calls.get(callId);
  const own = call && ownPartyOf(call);
  if (own?.code === "disconnected") {
    // They came and went before this was heard: for the record only.
    return changeEntry(telephony, conferenceId, callId, (entry) => ({
      ...entry,
      partyId,
      state: "left",
      joinedAt: at,
      leftAt: own.at,
    }));
  }
  return changeEntry(telephony, conferenceId, callId, (entry) =>
    entry.state === "in"
      ? { ...entry, partyId }
      : { ...entry, partyId, state: "in", joinedAt: entry.joinedAt ?? at },
  );
}

/** Somebody was taken out at this client's request; the event of it may have come before. */
export function remove(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
  at: number,
): TelephonyState {
  const next = leave(telephony, callId, at, conferenceId);
  const conference = next.conferences.get(conferenceId);
  const entry = conference?.entries.get(callId);
  if (!conference || !entry || entry.removed) return next;
  return withConference(next, {
    ...conference,
    entries: new Map(conference.entries).set(callId, { ...entry, removed: true }),
  });
}

/** Somebody has left, which is final, and their call with them. */
export function leave(
  telephony: TelephonyState,
  callId: string,
  at: number,
  conferenceId?: string,
): TelephonyState {
  let next = telephony;
  for (const conference of telephony.conferences.values()) {
    if (conferenceId !== undefined && conference.id !== conferenceId) continue;
    if (!conference.entries.has(callId)) continue;
    next = changeEntry(next, conference.id, callId, (entry) => ({
      ...entry,
      state: "left",
      leftAt: at,
    }));
  }
  const call = next.calls.get(callId);
  return call && !isOver(call) ? endCall(next, call, at) : next;
}

/** The call is over for all own parties. */
function endCall(telephony: TelephonyState, call: Call, at: number): TelephonyState {
  const parties = new Map(call.parties);
  for (const [id, party] of parties) parties.set(id, { ...party, code: "disconnected", at });
  return withCall(telephony, { ...call, parties });
}

/** Makes or changes an entry, unless that person has left. */
export function changeEntry(
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

/** Who they are was learnt from their call. */
export function refreshAddress(telephony: TelephonyState, callId: string): TelephonyState {
  let next = telephony;
  const address = remoteAddressOf(telephony.calls.get(callId));
  for (const { id, entries } of telephony.conferences.values()) {
    if (entries.has(callId))
      next = changeEntry(next, id, callId, (entry) => ({
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
