import type { Address } from "./event.ts";

/** One of the extension's own parties in a call, at its newest known state. */
export interface OwnParty {
  id: string;
  direction: "inbound" | "outbound";
  /** The far side, as this party sees it. */
  far: Address;
  /** Status code in lower case. */
  code: string;
  muted: boolean;
  /** Of the newest event; 0 while only snapshots are known. */
  sequence: number;
  /** When this state was reached. */
  at: number;
}

/** A call of the extension that is not a conference. */
export interface Call {
  id: string;
  parties: ReadonlyMap<string, OwnParty>;
  startedAt: number | undefined;
  answeredAt: number | undefined;
}

/** Somebody's way through a conference. `left` is final: nothing that comes late brings them back. */
export interface Entry {
  /** The call that they came from. */
  callId: string;
  /** The party inside the conference. */
  partyId: string | undefined;
  state: "joining" | "in" | "left";
  muted: boolean;
  joinedAt: number | undefined;
  leftAt: number | undefined;
  /** Taken out at this client's request. */
  removed: boolean;
  /** Put on hold by the platform, as its session says. */
  held: boolean;
  who: Address;
}

/** The host's newest party in a conference. */
export interface HostFacts {
  partyId: string;
  code: string;
  sequence: number;
  at: number;
  /** The host went on on another device, by this very party. */
  movedOn: boolean;
  /** Everybody who had been in was gone when the host's end was heard of. */
  wasAlone: boolean;
}

export interface ConferenceRecord {
  id: string;
  host: HostFacts | undefined;
  /** In the order of joining. */
  entries: ReadonlyMap<string, Entry>;
}

/** Everything known of the extension's calls. Immutable: a change makes a new book, and shares what did not change. */
export interface CallBook {
  /** The extension whose parties are the own ones; undefined until known. */
  extensionId: string | undefined;
  calls: ReadonlyMap<string, Call>;
  conferences: ReadonlyMap<string, ConferenceRecord>;
}

export const emptyBook: CallBook = {
  extensionId: undefined,
  calls: new Map(),
  conferences: new Map(),
};

const NOBODY: Address = { phoneNumber: undefined, name: undefined, extensionId: undefined };

/** Of several own parties the first that is not over, else the last. */
export function ownPartyOf(call: Call): OwnParty | undefined {
  // Nearly always there is one.
  if (call.parties.size === 1) return call.parties.values().next().value;
  const parties = [...call.parties.values()].sort((a, b) => partyIndex(a.id) - partyIndex(b.id));
  return parties.find(({ code }) => code !== "disconnected") ?? parties.at(-1);
}

export function isOver(call: Call): boolean {
  return ownPartyOf(call)?.code === "disconnected";
}

/** Calls that go on as far as is known, and of which nothing was heard since `before`. */
export function quietCalls(book: CallBook, before: CallBook): Call[] {
  return [...book.calls.values()].filter((call) => {
    const code = ownPartyOf(call)?.code;
    return code !== "disconnected" && code !== "gone" && before.calls.get(call.id) === call;
  });
}

/** Who is at the far end of a call. */
export function farSideOf(call: Call | undefined): Address {
  return (call && ownPartyOf(call)?.far) ?? NOBODY;
}

/** Those who are in a conference now, by the calls that they came from. */
export function insideOf(conference: ConferenceRecord | undefined): Set<string> {
  const entries = [...(conference?.entries.values() ?? [])];
  return new Set(entries.filter(({ state }) => state === "in").map(({ callId }) => callId));
}

export function withCall(book: CallBook, call: Call): CallBook {
  return { ...book, calls: new Map(book.calls).set(call.id, call) };
}

export function withConference(book: CallBook, conference: ConferenceRecord): CallBook {
  return { ...book, conferences: new Map(book.conferences).set(conference.id, conference) };
}

export function conferenceOf(book: CallBook, id: string): ConferenceRecord {
  return book.conferences.get(id) ?? { id, host: undefined, entries: new Map() };
}

/** The number at the end of a party id, of one digit or more. */
export function partyIndex(id: string): number {
  return Number(/-(\d+)$/.exec(id)?.[1] ?? 0);
}
