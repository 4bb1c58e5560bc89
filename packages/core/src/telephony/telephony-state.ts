import { isExtensionNumber } from "./dialable.ts";
import type { Address } from "./event.ts";
import type { PartyCode } from "./party-code.ts";

/** One of the extension's own parties in a call, at its newest known state. */
export interface OwnParty {
  id: string;
  direction: "inbound" | "outbound";
  /** The far side, as this party sees it. */
  remote: Address;
  code: PartyCode;
  muted: boolean;
  recording: boolean;
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
export interface ParticipantEntry {
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
  /** Put aside: neither heard nor hearing. */
  isolated: boolean;
  address: Address;
}

/** The host's newest party in a conference. */
export interface HostParty {
  partyId: string;
  code: PartyCode;
  sequence: number;
  at: number;
  recording: boolean;
  /** The host went on on another device, by this very party. */
  movedToOtherDevice: boolean;
  /** Everybody who had been in was gone when the host's end was heard of. */
  wasLast: boolean;
}

export interface ConferenceRecord {
  id: string;
  host: HostParty | undefined;
  /** In the order of joining. */
  entries: ReadonlyMap<string, ParticipantEntry>;
}

/** Everything known of the extension's calls. Immutable: a change makes a new book, and shares what did not change. */
export interface TelephonyState {
  /** The extension whose parties are the own ones; undefined until known. */
  extensionId: string | undefined;
  calls: ReadonlyMap<string, Call>;
  conferences: ReadonlyMap<string, ConferenceRecord>;
  /** Calls whose far party was itself seen to be connected, by their session or by an event of its own; the newest. */
  remoteAnswered: ReadonlySet<string>;
}

/** Of a whole account's events most are about other people's calls. */
const REMOTE_ANSWERS_KEPT = 200;

export function withRemoteAnswered(telephony: TelephonyState, callId: string): TelephonyState {
  if (telephony.remoteAnswered.has(callId)) return telephony;
  return {
    ...telephony,
    remoteAnswered: new Set([...telephony.remoteAnswered, callId].slice(-REMOTE_ANSWERS_KEPT)),
  };
}

export const emptyTelephonyState: TelephonyState = {
  extensionId: undefined,
  calls: new Map(),
  conferences: new Map(),
  remoteAnswered: new Set(),
};

const NOBODY: Address = { phoneNumber: undefined, name: undefined, extensionId: undefined };

/** Of several own parties the first that is not over, else the last. */
export function ownPartyOf(call: Call): OwnParty | undefined {
  // Nearly always there is one.
  if (call.parties.size === 1) return call.parties.values().next().value;
  const parties = [...call.parties.values()].sort((a, b) => partyIndex(a.id) - partyIndex(b.id));
  const live = parties.filter(({ code }) => code !== "disconnected");
  // What was parked may have been taken again, by another party.
  return live.find(({ code }) => code !== "parked") ?? live[0] ?? parties.at(-1);
}

/**
 * Whether nobody may have picked up yet, though the own party says Answered: of a call to a colleague
 * it does so as soon as that phone is being rung, and only the far party tells.
 */
export function isUnanswered(telephony: TelephonyState, call: Call): boolean {
  const own = ownPartyOf(call);
  if (!own || own.direction === "inbound" || telephony.remoteAnswered.has(call.id)) return false;
  return (own.code === "answered" || own.code === "hold") && isColleague(own.remote);
}

function isColleague({ extensionId, phoneNumber }: Address): boolean {
  return extensionId !== undefined || isExtensionNumber(phoneNumber ?? "");
}

/** Whether somebody at the far end has really answered. */
export function answerStateOf(
  telephony: TelephonyState,
  callId: string,
): "ringing" | "answered" | "over" {
  const call = telephony.calls.get(callId);
  const own = call && ownPartyOf(call);
  if (!own || own.code === "setup" || own.code === "proceeding") return "ringing";
  if (own.code === "disconnected") return "over";
  return isUnanswered(telephony, call) ? "ringing" : "answered";
}

export function isOver(call: Call): boolean {
  return ownPartyOf(call)?.code === "disconnected";
}

/** Calls that go on as far as is known, and of which nothing was heard since `before`. */
export function callsUnchangedSince(telephony: TelephonyState, before: TelephonyState): Call[] {
  return [...telephony.calls.values()].filter((call) => {
    const code = ownPartyOf(call)?.code;
    return code !== "disconnected" && code !== "gone" && before.calls.get(call.id) === call;
  });
}

/** Who is at the far end of a call. */
export function remoteAddressOf(call: Call | undefined): Address {
  return (call && ownPartyOf(call)?.remote) ?? NOBODY;
}

/** Those who are in a conference now, by the calls that they came from. */
export function presentCallIds(conference: ConferenceRecord | undefined): Set<string> {
  const entries = [...(conference?.entries.values() ?? [])];
  return new Set(entries.filter(({ state }) => state === "in").map(({ callId }) => callId));
}

/** Whether anybody but the host is in a conference. */
export function hasPresentParticipants(conference: ConferenceRecord | undefined): boolean {
  return presentCallIds(conference).size > 0;
}

export function withCall(telephony: TelephonyState, call: Call): TelephonyState {
  return { ...telephony, calls: new Map(telephony.calls).set(call.id, call) };
}

/** Ended conferences that something late may still be about. */
const ENDED_REMEMBERED = 20;

export function withConference(
  telephony: TelephonyState,
  conference: ConferenceRecord,
): TelephonyState {
  const conferences = new Map(telephony.conferences);
  if (!conferences.has(conference.id)) forgetEnded(conferences);
  return { ...telephony, conferences: conferences.set(conference.id, conference) };
}

function forgetEnded(conferences: Map<string, ConferenceRecord>): void {
  const ended = [...conferences.values()].filter(({ host }) => host?.code === "disconnected");
  for (const { id } of ended.slice(0, -ENDED_REMEMBERED)) conferences.delete(id);
}

export function conferenceOf(telephony: TelephonyState, id: string): ConferenceRecord {
  return telephony.conferences.get(id) ?? { id, host: undefined, entries: new Map() };
}

/** The number at the end of a party id, of one digit or more. */
export function partyIndex(id: string): number {
  return Number(/-(\d+)$/.exec(id)?.[1] ?? 0);
}

/** Sorts by the time of joining, then by the party's number. */
export function byJoining(a: ParticipantEntry, b: ParticipantEntry): number {
  const [first, second] = [
    a.joinedAt ?? Number.POSITIVE_INFINITY,
    b.joinedAt ?? Number.POSITIVE_INFINITY,
  ];
  if (first !== second) return first - second;
  return partyIndex(a.partyId ?? "") - partyIndex(b.partyId ?? "");
}
