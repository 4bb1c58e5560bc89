import { mergeAddress, shallowEqual } from "./address.ts";
import {
  type Call,
  type CallBook,
  type ConferenceRecord,
  conferenceOf,
  type Entry,
  farSideOf,
  isOver,
  ownPartyOf,
  withCall,
  withConference,
} from "./telephony-state.ts";

/** Somebody is in. One whose call is over already came and went before this was heard. */
export function join(
  book: CallBook,
  conferenceId: string,
  callId: string,
  partyId: string,
  at: number,
): CallBook {
  const call = book.calls.get(callId);
  const own = call && ownPartyOf(call);
  if (own?.code === "disconnected") {
    // They came and went before this was heard: for the record only.
    return changeEntry(book, conferenceId, callId, (entry) => ({
      ...entry,
      partyId,
      state: "left",
      joinedAt: at,
      leftAt: own.at,
    }));
  }
  return changeEntry(book, conferenceId, callId, (entry) =>
    entry.state === "in"
      ? { ...entry, partyId }
      : { ...entry, partyId, state: "in", joinedAt: entry.joinedAt ?? at },
  );
}

/** Somebody was taken out at this client's request; the event of it may have come before. */
export function remove(book: CallBook, conferenceId: string, callId: string, at: number): CallBook {
  const next = leave(book, callId, at, conferenceId);
  const conference = next.conferences.get(conferenceId);
  const entry = conference?.entries.get(callId);
  if (!conference || !entry || entry.removed) return next;
  return withConference(next, {
    ...conference,
    entries: new Map(conference.entries).set(callId, { ...entry, removed: true }),
  });
}

/** Somebody has left, which is final, and their call with them. */
export function leave(book: CallBook, callId: string, at: number, conferenceId?: string): CallBook {
  let next = book;
  for (const conference of book.conferences.values()) {
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
function endCall(book: CallBook, call: Call, at: number): CallBook {
  const parties = new Map(call.parties);
  for (const [id, party] of parties) parties.set(id, { ...party, code: "disconnected", at });
  return withCall(book, { ...call, parties });
}

/** Makes or changes an entry, unless that person has left. */
export function changeEntry(
  book: CallBook,
  conferenceId: string,
  callId: string,
  change: (entry: Entry) => Entry,
): CallBook {
  const conference = conferenceOf(book, conferenceId);
  const known = conference.entries.get(callId);
  if (known?.state === "left") return book;
  const before: Entry = known ?? {
    callId,
    partyId: undefined,
    state: "joining",
    muted: false,
    joinedAt: undefined,
    leftAt: undefined,
    removed: false,
    held: false,
    aside: false,
    who: farSideOf(book.calls.get(callId)),
  };
  const after = change(before);
  if (known && shallowEqual(known, after)) return book;
  return withConference(book, {
    ...conference,
    entries: new Map(conference.entries).set(callId, after),
  });
}

/** Who they are was learnt from their call. */
export function refreshWho(book: CallBook, callId: string): CallBook {
  let next = book;
  const who = farSideOf(book.calls.get(callId));
  for (const { id, entries } of book.conferences.values()) {
    if (entries.has(callId))
      next = changeEntry(next, id, callId, (entry) => ({
        ...entry,
        who: mergeAddress(entry.who, who),
      }));
  }
  return next;
}

export function entryOfParty(conference: ConferenceRecord, partyId: string): Entry | undefined {
  return [...conference.entries.values()].find((entry) => entry.partyId === partyId);
}
