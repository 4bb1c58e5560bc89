import { mergeAddress } from "./address.ts";
import type { Address, PartyEvent, PartyFacts } from "./event.ts";
import {
  changeEntry,
  entryOfParty,
  join,
  leave,
  refreshWho,
  remove,
} from "./participant-entries.ts";
import type { PresenceCall, SessionSnapshot } from "./snapshot.ts";
import {
  type Call,
  type CallBook,
  type ConferenceRecord,
  conferenceOf,
  isOver,
  type OwnParty,
  ownPartyOf,
  partyIndex,
  withCall,
  withConference,
  withFarAnswered,
} from "./telephony-state.ts";

/** An answer to a question, which others may have overtaken. */
export interface Snapshot {
  /** The book when the question was asked: what changed since knows better than the answer. */
  asOf: CallBook;
  /** Events were missed before the question. Else a snapshot, which may lag, corrects none. */
  afterGap: boolean;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Everything that can change the book. `at` is in milliseconds since the epoch. */
export type BookInput =
  | { type: "identity"; extensionId: string }
  | { type: "event"; event: PartyEvent }
  /** Some of the calls: the platform lists at most seven, so a missing one need not be over. */
  | ({ type: "presence"; calls: readonly PresenceCall[] } & Snapshot)
  | ({ type: "session"; session: SessionSnapshot; isConference: boolean } & Snapshot)
  /** The platform does not know the call any more. */
  | { type: "over"; callId: string; at: number }
  /** A bring-in was accepted: its answer names the party, but not the person. */
  | { type: "broughtIn"; conferenceId: string; callId: string; partyId: string }
  | {
      type: "participantChanged";
      conferenceId: string;
      callId: string;
      change: { muted?: boolean; aside?: boolean };
    }
  /** A removal was accepted. */
  | { type: "removed"; conferenceId: string; callId: string; at: number }
  /** The web phone has a leg for a call that no event or snapshot has shown yet. */
  | {
      type: "leg";
      sessionId: string;
      partyId: string;
      direction: "inbound" | "outbound";
      phoneNumber: string | undefined;
      at: number;
    };

/** Reasons with which a party goes while its call goes on, on another device. */
const MOVED_ON = new Set(["callswitch", "pickup"]);

/** Codes of a party that somebody has answered. */
const CONNECTED = new Set(["answered", "hold", "gone"]);

/** Milliseconds: an hour. */
const REMEMBERED = 3_600_000;

/** The next book. Pure; the same input twice changes nothing the second time. */
export function reduce(book: CallBook, input: BookInput): CallBook {
  switch (input.type) {
    case "identity":
      return book.extensionId === input.extensionId
        ? book
        : { ...book, extensionId: input.extensionId };
    case "event":
      return reduceEvent(book, input.event);
    case "presence":
      return reducePresence(book, input.calls, input);
    case "session":
      return input.isConference
        ? reduceConferenceSession(book, input.session, input)
        : reduceCallSession(book, input.session, input);
    case "over":
      return leave(book, input.callId, input.at);
    case "broughtIn":
      return changeEntry(book, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        partyId: input.partyId,
      }));
    case "participantChanged":
      return changeEntry(book, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        ...input.change,
      }));
    case "removed":
      return remove(book, input.conferenceId, input.callId, input.at);
    case "leg":
      return reduceLeg(book, input);
  }
}

function reduceEvent(book: CallBook, event: PartyEvent): CallBook {
  const { party } = event;
  // Only the extension's own parties are told of in full; others would be half the truth.
  if (book.extensionId === undefined) return book;
  if (party.extensionId !== book.extensionId) return reduceFarParty(book, event);
  if (event.isConference || party.to.phoneNumber === "conference") return reduceHost(book, event);

  const call = book.calls.get(event.sessionId);
  const known = call?.parties.get(party.id);
  const next = applyParty(call, event, known);
  const changed = withCall(call ? book : forgetOld(book, event.at), next);
  if (party.code === "gone" && party.peer && party.reason === "conference") {
    return join(changed, party.peer.sessionId, event.sessionId, party.peer.partyId, event.at);
  }
  return isOver(next) ? leave(changed, event.sessionId, event.at) : changed;
}

/** Filters of the whole account tell of the far party too: that it is connected is all that is taken. */
function reduceFarParty(book: CallBook, { sessionId, party }: PartyEvent): CallBook {
  return isFarEnd(party) ? withFarAnswered(book, sessionId) : book;
}

/** The called end of a call, connected: what an outbound own party may say too early. */
function isFarEnd({ code, direction }: PartyFacts): boolean {
  return direction === "inbound" && CONNECTED.has(code);
}

/** Departures are remembered for as long as anything of theirs may still arrive; a page is open for days. */
function forgetOld(book: CallBook, now: number): CallBook {
  const old = [...book.calls.values()].filter((call) => {
    const own = ownPartyOf(call);
    return own?.code === "disconnected" && own.at < now - REMEMBERED;
  });
  if (old.length === 0) return book;
  const calls = new Map(book.calls);
  for (const { id } of old) calls.delete(id);
  return { ...book, calls };
}

/** A late event changes no state, and still tells when things happened and who it was. */
function applyParty(call: Call | undefined, event: PartyEvent, known: OwnParty | undefined): Call {
  const { party, at, sequence, sessionId } = event;
  const far = farAddress(party);
  const late = known && (known.code === "disconnected" || sequence < known.sequence);
  const left = party.code === "disconnected" && known?.code !== "parked";
  const movedOn = left && MOVED_ON.has(party.reason ?? "");
  const own: OwnParty = late
    ? { ...known, far: mergeAddress(far, known.far) }
    : {
        id: party.id,
        direction: party.direction,
        far: mergeAddress(known?.far, far),
        code: movedOn ? (known?.code ?? "answered") : party.code,
        muted: party.muted,
        recording: party.recording,
        sequence,
        at,
      };
  const answered = party.code === "answered" || party.code === "hold";
  return {
    id: sessionId,
    parties: new Map(call?.parties).set(own.id, own),
    startedAt: earliest(call?.startedAt, at),
    answeredAt: answered ? earliest(call?.answeredAt, at) : call?.answeredAt,
  };
}

function reduceHost(book: CallBook, { party, sequence, sessionId, at }: PartyEvent): CallBook {
  const conference = conferenceOf(book, sessionId);
  const { host } = conference;
  // A host who joins anew comes as another party, with a higher number; the earlier one's end is none.
  const same = host?.partyId === party.id;
  if (host && same && (host.code === "disconnected" || sequence < host.sequence)) return book;
  if (host && !same && isEarlier(party.id, sequence, host)) return book;
  const movedOn = party.code === "disconnected" && MOVED_ON.has(party.reason ?? "");
  return withConference(book, {
    ...conference,
    host: {
      partyId: party.id,
      code: movedOn ? "answered" : party.code,
      sequence,
      at,
      recording: party.recording,
      movedOn: movedOn || (same && host?.movedOn === true),
      wasAlone: party.code === "disconnected" && isLeftAlone(conference),
    },
  });
}

function isLeftAlone({ entries }: ConferenceRecord): boolean {
  return entries.size > 0 && [...entries.values()].every(({ state }) => state === "left");
}

/** Whether a host's party is of an earlier join than the known one. */
function isEarlier(
  partyId: string,
  sequence: number,
  host: { partyId: string; sequence: number },
): boolean {
  const [index, known] = [partyIndex(partyId), partyIndex(host.partyId)];
  return index === known ? sequence < host.sequence : index < known;
}

function reducePresence(
  book: CallBook,
  calls: readonly PresenceCall[],
  snapshot: Snapshot,
): CallBook {
  let next = book;
  for (const item of calls) {
    if (item.isConference) {
      const conference = conferenceOf(next, item.sessionId);
      if (conference.host) continue;
      next = withConference(next, {
        ...conference,
        host: {
          partyId: item.partyId,
          code: item.code,
          sequence: 0,
          at: snapshot.at,
          recording: false,
          movedOn: false,
          wasAlone: false,
        },
      });
      continue;
    }
    const call = next.calls.get(item.sessionId);
    const known = call?.parties.get(item.partyId);
    if (known && !mayCorrect(book, call, known, snapshot)) continue;
    const far = item.direction === "inbound" ? item.from : item.to;
    next = withCall(next, {
      id: item.sessionId,
      parties: new Map(call?.parties).set(item.partyId, {
        id: item.partyId,
        direction: item.direction,
        far: mergeAddress(known?.far, { ...far, extensionId: undefined }),
        code: item.code,
        muted: known?.muted ?? false,
        recording: known?.recording ?? false,
        sequence: known?.sequence ?? 0,
        at: snapshot.at,
      }),
      startedAt: call?.startedAt ?? item.startedAt,
      answeredAt: call?.answeredAt ?? (item.code === "proceeding" ? undefined : item.startedAt),
    });
  }
  return next;
}

/** Where no event has spoken, any snapshot may; where one has, only one that follows a gap. Nothing ends an end. */
function mayCorrect(
  book: CallBook,
  call: Call | undefined,
  known: { code: string; sequence: number },
  { asOf, afterGap }: Snapshot,
): boolean {
  if (known.code === "disconnected" || known.code === "gone") return false;
  if (known.sequence === 0) return true;
  return afterGap && call !== undefined && book.calls.get(call.id) === asOf.calls.get(call.id);
}

function reduceConferenceSession(
  book: CallBook,
  session: SessionSnapshot,
  snapshot: Snapshot,
): CallBook {
  const { at } = snapshot;
  const own = ownPartiesIn(session, book.extensionId);
  // Of several joins the last one counts.
  const host = own.findLast(({ code }) => code !== "disconnected") ?? own.at(-1);
  let next = host ? reduceHostSnapshot(book, session.id, host, snapshot) : book;
  for (const party of session.parties) {
    if (party.extensionId !== undefined && party.extensionId === book.extensionId) continue;
    const entry = entryOfParty(conferenceOf(next, session.id), party.id);
    // Inside the conference's own session those who are in read Gone and point back to their call.
    if (party.code === "gone" && party.peer) {
      next = join(next, session.id, party.peer.sessionId, party.id, at);
      next = changeEntry(next, session.id, party.peer.sessionId, (known) => ({
        ...known,
        muted: party.muted,
        aside: party.standAlone,
        held: false,
      }));
    } else if ((party.code === "hold" || party.code === "answered") && entry) {
      next = changeEntry(next, session.id, entry.callId, (known) => ({
        ...known,
        muted: party.muted,
        aside: party.standAlone,
        held: party.code === "hold",
      }));
    } else if (party.code === "disconnected" && entry) {
      next = leave(next, entry.callId, at, session.id);
    }
  }
  return next;
}

/** The snapshot lags: it may open what no event has, and shuts or reopens nothing unless events were missed. */
function reduceHostSnapshot(
  book: CallBook,
  conferenceId: string,
  { id: partyId, code, recording }: PartyFacts,
  { asOf, afterGap, at }: Snapshot,
): CallBook {
  const conference = conferenceOf(book, conferenceId);
  const { host } = conference;
  if (!host)
    return withConference(book, {
      ...conference,
      host: { partyId, code, sequence: 0, at, recording, movedOn: false, wasAlone: false },
    });
  // Another one than is known: the host has joined anew, unless this is the past.
  if (partyIndex(partyId) > partyIndex(host.partyId) && code !== "disconnected") {
    return withConference(book, {
      ...conference,
      host: { partyId, code, sequence: 0, at, recording, movedOn: false, wasAlone: false },
    });
  }
  if (host.code === "disconnected") return book;
  if (host.sequence === 0 && host.partyId === partyId) {
    return withConference(book, {
      ...conference,
      host: { partyId, code, sequence: 0, at, recording, movedOn: false, wasAlone: false },
    });
  }
  const missed = afterGap && host === asOf.conferences.get(conferenceId)?.host;
  if (host.partyId !== partyId || !(missed || (isWaiting(host.code) && code === "answered"))) {
    return book;
  }
  return withConference(book, { ...conference, host: { ...host, code, recording } });
}

/** A single call: fills in who they are, and says whether it is over. */
function reduceCallSession(book: CallBook, session: SessionSnapshot, snapshot: Snapshot): CallBook {
  const call = book.calls.get(session.id);
  const own = ownIn(session, book.extensionId);
  const known = own && call?.parties.get(own.id);
  if (!own || known?.code === "disconnected") return book;
  if (own.code === "disconnected" && MOVED_ON.has(own.reason ?? "")) return book;
  // A snapshot lags behind what happened, and never runs ahead of it: an end is an end.
  if (own.code === "disconnected" && call) return leave(book, session.id, snapshot.at);
  const isFarIn = session.parties.some(
    (party) => party.extensionId !== book.extensionId && isFarEnd(party),
  );
  const told = isFarIn ? withFarAnswered(book, session.id) : book;
  if (known && !mayCorrect(book, call, known, snapshot)) return told;
  const next = withCall(told, {
    id: session.id,
    parties: new Map(call?.parties).set(own.id, {
      id: own.id,
      direction: own.direction,
      far: mergeAddress(known?.far, farAddress(own)),
      code: own.code,
      muted: own.muted,
      recording: own.recording,
      sequence: known?.sequence ?? 0,
      at: snapshot.at,
    }),
    startedAt: call?.startedAt ?? session.createdAt,
    answeredAt: call?.answeredAt,
  });
  return refreshWho(next, session.id);
}

/** Of several own parties the first that is not over, else the last. */
function ownIn(session: SessionSnapshot, extensionId: string | undefined): PartyFacts | undefined {
  const own = ownPartiesIn(session, extensionId);
  return own.find(({ code }) => code !== "disconnected") ?? own.at(-1);
}

function ownPartiesIn(session: SessionSnapshot, extensionId: string | undefined): PartyFacts[] {
  return session.parties
    .filter((party) => party.extensionId !== undefined && party.extensionId === extensionId)
    .sort((a, b) => partyIndex(a.id) - partyIndex(b.id));
}

function reduceLeg(book: CallBook, leg: Extract<BookInput, { type: "leg" }>): CallBook {
  if (book.calls.has(leg.sessionId) || book.conferences.has(leg.sessionId)) return book;
  return withCall(book, {
    id: leg.sessionId,
    parties: new Map([
      [
        leg.partyId,
        {
          id: leg.partyId,
          direction: leg.direction,
          far: { phoneNumber: leg.phoneNumber, name: undefined, extensionId: undefined },
          code: "proceeding",
          muted: false,
          recording: false,
          sequence: 0,
          at: leg.at,
        },
      ],
    ]),
    startedAt: leg.at,
    answeredAt: undefined,
  });
}

/** The other end: whom an outbound party called, or who called an inbound one. */
function farAddress(party: PartyFacts): Address {
  return party.direction === "inbound" ? party.from : party.to;
}

function earliest(known: number | undefined, at: number): number {
  return known === undefined ? at : Math.min(known, at);
}

function isWaiting(code: string): boolean {
  return code === "setup" || code === "proceeding";
}
