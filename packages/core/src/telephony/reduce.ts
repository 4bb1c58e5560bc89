import { mergeAddress } from "./address.ts";
import {
  type Call,
  type CallBook,
  conferenceOf,
  isOver,
  type OwnParty,
  ownPartyOf,
  withCall,
  withConference,
} from "./book.ts";
import { changeEntry, endCall, entryOfParty, join, leave, refreshWho } from "./entries.ts";
import type { Address, PartyEvent, PartyFacts } from "./event.ts";
import type { PresenceCall, SessionSnapshot } from "./snapshot.ts";

/** Everything that can change the book. `at` and `askedAt` are milliseconds since the epoch. */
export type BookInput =
  | { type: "identity"; extensionId: string }
  | { type: "event"; event: PartyEvent }
  /** The whole list as of the request; a call that is missing and has been quiet since is over. */
  | { type: "presence"; calls: readonly PresenceCall[]; askedAt: number }
  | { type: "session"; session: SessionSnapshot; isConference: boolean; at: number }
  /** A bring-in was accepted: its answer names the party, but not the person. */
  | { type: "broughtIn"; conferenceId: string; callId: string; partyId: string }
  | { type: "participantMuted"; conferenceId: string; callId: string; muted: boolean }
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
      return reducePresence(book, input.calls, input.askedAt);
    case "session":
      return input.isConference
        ? reduceConferenceSession(book, input.session, input.at)
        : reduceCallSession(book, input.session, input.at);
    case "broughtIn":
      return changeEntry(book, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        partyId: input.partyId,
      }));
    case "participantMuted":
      return changeEntry(book, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        muted: input.muted,
      }));
    case "removed":
      return leave(book, input.callId, input.at, input.conferenceId);
    case "leg":
      return reduceLeg(book, input);
  }
}

function reduceEvent(book: CallBook, event: PartyEvent): CallBook {
  const { party } = event;
  // Only the extension's own parties are told of in full; others would be half the truth.
  if (book.extensionId === undefined || party.extensionId !== book.extensionId) return book;
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
  const movedOn = party.code === "disconnected" && MOVED_ON.has(party.reason ?? "");
  const own: OwnParty = late
    ? { ...known, far: mergeAddress(far, known.far) }
    : {
        id: party.id,
        direction: party.direction,
        far: mergeAddress(known?.far, far),
        code: movedOn ? (known?.code ?? "answered") : party.code,
        muted: party.muted,
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
  // A host who joins anew comes as another party.
  const same = host?.partyId === party.id;
  if (host && same && (host.code === "disconnected" || sequence < host.sequence)) return book;
  if (host && !same && sequence < host.sequence) return book;
  const movedOn = party.code === "disconnected" && MOVED_ON.has(party.reason ?? "");
  return withConference(book, {
    ...conference,
    host: { partyId: party.id, code: movedOn ? "answered" : party.code, sequence, at },
  });
}

function reducePresence(book: CallBook, calls: readonly PresenceCall[], askedAt: number): CallBook {
  let next = book;
  const listed = new Set<string>();
  for (const item of calls) {
    listed.add(item.sessionId);
    if (item.isConference) {
      const conference = conferenceOf(next, item.sessionId);
      if (conference.host) continue;
      next = withConference(next, {
        ...conference,
        host: { partyId: item.partyId, code: item.code, sequence: 0, at: askedAt },
      });
      continue;
    }
    const known = next.calls.get(item.sessionId)?.parties.get(item.partyId);
    // An event of the same moment or later knows better.
    if (known && (known.sequence > 0 || known.code === "disconnected")) continue;
    const far = item.direction === "inbound" ? item.from : item.to;
    const call = next.calls.get(item.sessionId);
    next = withCall(next, {
      id: item.sessionId,
      parties: new Map(call?.parties).set(item.partyId, {
        id: item.partyId,
        direction: item.direction,
        far: mergeAddress(known?.far, { ...far, extensionId: undefined }),
        code: item.code,
        muted: known?.muted ?? false,
        sequence: 0,
        at: askedAt,
      }),
      startedAt: call?.startedAt ?? item.startedAt,
      answeredAt: call?.answeredAt ?? (item.code === "proceeding" ? undefined : item.startedAt),
    });
  }
  for (const call of next.calls.values()) {
    const own = ownPartyOf(call);
    // Those in a conference are not listed, and what happened since the question is not in the answer.
    if (
      !own ||
      listed.has(call.id) ||
      own.code === "gone" ||
      own.code === "disconnected" ||
      own.at >= askedAt
    ) {
      continue;
    }
    next = endCall(next, call, askedAt);
  }
  return next;
}

function reduceConferenceSession(book: CallBook, session: SessionSnapshot, at: number): CallBook {
  let next = book;
  for (const party of session.parties) {
    if (party.extensionId !== undefined && party.extensionId === book.extensionId) {
      const conference = conferenceOf(next, session.id);
      // The snapshot lags: it may open what no event has, and never shuts or reopens.
      if (
        !conference.host ||
        (conference.host.sequence === 0 && conference.host.code !== "disconnected")
      ) {
        next = withConference(next, {
          ...conference,
          host: { partyId: party.id, code: party.code, sequence: 0, at },
        });
      } else if (
        conference.host.partyId === party.id &&
        isWaiting(conference.host.code) &&
        party.code === "answered"
      ) {
        next = withConference(next, {
          ...conference,
          host: { ...conference.host, code: "answered" },
        });
      }
      continue;
    }
    const entry = entryOfParty(conferenceOf(next, session.id), party.id);
    // Inside the conference's own session those who are in read Gone and point back to their call.
    if (party.code === "gone" && party.peer) {
      next = join(next, session.id, party.peer.sessionId, party.id, at);
      next = changeEntry(next, session.id, party.peer.sessionId, (known) => ({
        ...known,
        muted: party.muted,
      }));
    } else if (party.code === "disconnected" && entry) {
      next = leave(next, entry.callId, at, session.id);
    }
  }
  return next;
}

/** The original call of somebody: fills in who they are. */
function reduceCallSession(book: CallBook, session: SessionSnapshot, at: number): CallBook {
  const own = session.parties.find(
    (party) => party.extensionId !== undefined && party.extensionId === book.extensionId,
  );
  if (!own) return book;
  const call = book.calls.get(session.id);
  const known = call?.parties.get(own.id);
  if (known && known.sequence > 0) return book;
  const next = withCall(book, {
    id: session.id,
    parties: new Map(call?.parties).set(own.id, {
      id: own.id,
      direction: own.direction,
      far: mergeAddress(known?.far, farAddress(own)),
      code: own.code,
      muted: own.muted,
      sequence: 0,
      at,
    }),
    startedAt: call?.startedAt ?? session.createdAt,
    answeredAt: call?.answeredAt,
  });
  return refreshWho(next, session.id);
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
