import { mergeAddress } from "./address.ts";
import { isExtensionNumber } from "./dialable.ts";
import type { Address, PartyPeer } from "./event.ts";
import type { EventOrder } from "./event-order.ts";
import { isPartyCode, type PartyCode } from "./party-code.ts";
import { isMoveToOtherDevice } from "./party-reason.ts";

/** One of the extension's own parties in a call, at its newest known state. */
export interface OwnParty extends EventOrder {
  id: string;
  direction: "inbound" | "outbound";
  /** The other end of the call, as this party's event names it. */
  remote: Address;
  code: PartyCode;
  muted: boolean;
  recording: boolean;
  /** When the newest event or snapshot reported this state, in milliseconds since the epoch. */
  at: number;
  /** The participant's party in a conference that the remote side went to, while the code is "gone". */
  peer: PartyPeer | undefined;
  /** The newest state before the party was disconnected; undefined while only its end was reported. */
  lastLive: (EventOrder & { code: PartyCode }) | undefined;
  /** Why the party was disconnected, in lower case. */
  endReason: string | undefined;
  /** Whether the party took the call over from another own party, which is then over. */
  tookOver: boolean;
}

/** The fields of a party of which nothing has been reported yet. */
export const UNREPORTED: Pick<OwnParty, "peer" | "lastLive" | "endReason" | "tookOver"> = {
  peer: undefined,
  lastLive: undefined,
  endReason: undefined,
  tookOver: false,
};

/** A call of the extension that is not a conference. */
export interface Call {
  id: string;
  parties: ReadonlyMap<string, OwnParty>;
  /** The party of this page's leg; undefined for a call of another device. */
  legPartyId: string | undefined;
  startedAt: number | undefined;
  answeredAt: number | undefined;
}

/** A participant's state in a conference. "left" is final: no late event or snapshot brings anybody back. */
export interface ParticipantEntry extends EventOrder {
  /**
   * The call that the participant came from; the party's own id while that call is unknown, as for a party
   * that another page brought in and whose peer the platform does not name.
   */
  callId: string;
  /** The participant's party in the conference's own session. */
  partyId: string | undefined;
  state: "joining" | "in" | "left";
  muted: boolean;
  joinedAt: number | undefined;
  leftAt: number | undefined;
  /** Whether this client removed the participant. */
  removed: boolean;
  /** Whether the conference's session reports the participant on hold. */
  held: boolean;
  /** Whether the participant is isolated, and neither hears nor is heard. */
  isolated: boolean;
  address: Address;
  /** When this client last changed the party, by the client's clock, since a snapshot may lag behind that. */
  changedAt: number | undefined;
  /** When the conference was first read with the participant in, by the client's clock. */
  readAt: number | undefined;
}

/** Whether nobody has said yet which call the participant came from. */
export function isOfUnknownCall({ callId, partyId }: ParticipantEntry): boolean {
  return callId === partyId;
}

/** The host's newest party in a conference. */
export interface HostParty extends EventOrder {
  partyId: string;
  code: PartyCode;
  at: number;
  recording: boolean;
  /** Whether the host continues on another device with this same party. */
  movedToOtherDevice: boolean;
  /** Whether every participant had left when an event reported that the host's party is disconnected. */
  wasLast: boolean;
  /** When the conference, or presence, was first read with this party, by the client's clock. */
  readAt: number | undefined;
}

export interface ConferenceRecord {
  id: string;
  host: HostParty | undefined;
  /** By call id. `byJoining` sorts them. */
  entries: ReadonlyMap<string, ParticipantEntry>;
  /** Calls from which parties came, by party id, as this tab remembers them from before its reload. */
  origins: ReadonlyMap<string, string>;
}

/** All that is known of the extension's calls. Immutable: a change makes a new state, which shares every unchanged part. */
export interface TelephonyState {
  /** Id of the extension that is logged in, whose parties are the "own" ones; undefined until it is known. */
  extensionId: string | undefined;
  calls: ReadonlyMap<string, Call>;
  conferences: ReadonlyMap<string, ConferenceRecord>;
  /** Ids of the calls whose remote party was reported as connected, by the session or by an event of its own. */
  remoteAnswered: ReadonlySet<string>;
}

/** Limits `remoteAnswered`, because a subscription to a whole account reports mostly other people's calls. */
const REMOTE_ANSWERS_KEPT = 200;

export function withRemoteAnswered(telephony: TelephonyState, callId: string): TelephonyState {
  const { remoteAnswered, calls } = telephony;
  if (remoteAnswered.has(callId)) return telephony;
  const ids = [...remoteAnswered, callId];
  const newest = ids.length - REMOTE_ANSWERS_KEPT;
  // An answer may come before its call, and is needed for as long as the call is there.
  const kept = ids.filter((id, index) => index >= newest || calls.has(id));
  return { ...telephony, remoteAnswered: new Set(kept) };
}

export const emptyTelephonyState: TelephonyState = {
  extensionId: undefined,
  calls: new Map(),
  conferences: new Map(),
  remoteAnswered: new Set(),
};

export const UNKNOWN_ADDRESS: Address = {
  phoneNumber: undefined,
  name: undefined,
  extensionId: undefined,
};

/**
 * The own party that represents a call, of which a switch of devices and a queue make several: the newest one
 * that talks, or else one that rings, or else one that is not disconnected, or else the last one. A parked party
 * represents the call only if no other one is live, since a parked call may be picked up with another party.
 */
export function ownPartyOf(call: Call): OwnParty | undefined {
  // Most calls have one own party, and this function runs for every call on every event.
  if (call.parties.size === 1) return call.parties.values().next().value;
  const parties = [...call.parties.values()].sort((a, b) => partyIndex(a.id) - partyIndex(b.id));
  const live = parties.filter((party, index) => {
    const isReplaced = parties.some((other, place) => place > index && other.tookOver);
    return party.code !== "disconnected" && !isReplaced;
  });
  const own =
    ownEndHere(call, live) ??
    live.findLast(({ code }) => isPartyCode(code, "answered", "hold")) ??
    live.find(({ code }) => isPartyCode(code, "setup", "proceeding")) ??
    live.find(({ code }) => code !== "parked") ??
    live[0] ??
    parties.at(-1);
  return own && asContinuation(own, parties);
}

/** The party of this page's leg in a call of the extension with itself, where both ends are own parties. */
function ownEndHere({ legPartyId }: Call, live: readonly OwnParty[]): OwnParty | undefined {
  const [first, ...others] = live;
  const isCallWithItself = others.some(({ direction }) => direction !== first?.direction);
  return isCallWithItself ? live.find(({ id }) => id === legPartyId) : undefined;
}

/**
 * The party with the direction and the remote address of the one from which it took the call over. After a
 * switch of devices the platform may name them the other way round.
 */
function asContinuation(own: OwnParty, parties: readonly OwnParty[]): OwnParty {
  const first = parties.find(
    (party) => party !== own && (hasMoved(party) || (own.tookOver && isBefore(party, own))),
  );
  if (!first) return own;
  const { direction, remote } = first;
  return { ...own, direction, remote: mergeAddress(own.remote, remote) };
}

function isBefore(party: OwnParty, own: OwnParty): boolean {
  return partyIndex(party.id) < partyIndex(own.id) && isTalking(party.lastLive?.code ?? party.code);
}

/**
 * Whether a party that is disconnected left the call to another device of the extension. A pick-up of a call
 * that rang or was parked may be anybody's, and is no move.
 */
export function hasMoved({ code, endReason, lastLive }: OwnParty): boolean {
  if (code !== "disconnected" || !isMoveToOtherDevice(endReason)) return false;
  return lastLive ? isTalking(lastLive.code) : endReason === "callswitch";
}

function isTalking(code: PartyCode): boolean {
  return isPartyCode(code, "answered", "hold");
}

/** Whether a call goes on with an own party on another device that nothing has reported yet. */
export function isOnUnknownDevice(call: Call): boolean {
  const own = ownPartyOf(call);
  return own !== undefined && hasMoved(own);
}

/**
 * Whether nobody may have answered yet although the own party is answered. In a call to a colleague the
 * platform reports the own party as answered as soon as the colleague's phone rings; only the remote party
 * shows when somebody answers.
 */
export function isUnanswered(telephony: TelephonyState, call: Call): boolean {
  const own = ownPartyOf(call);
  if (!own || own.direction === "inbound" || telephony.remoteAnswered.has(call.id)) return false;
  return isPartyCode(own.code, "answered", "hold") && isColleague(own.remote);
}

function isColleague({ extensionId, phoneNumber }: Address): boolean {
  return extensionId !== undefined || isExtensionNumber(phoneNumber ?? "");
}

/** Whether the remote side has answered; "over" once the call has ended. */
export function answerStateOf(
  telephony: TelephonyState,
  callId: string,
): "ringing" | "answered" | "over" {
  const call = telephony.calls.get(callId);
  const own = call && ownPartyOf(call);
  if (!own || isPartyCode(own.code, "setup", "proceeding")) return "ringing";
  if (isOver(call)) return "over";
  return isUnanswered(telephony, call) ? "ringing" : "answered";
}

/** Whether the call has ended for the extension, on every device. */
export function isOver(call: Call): boolean {
  const own = ownPartyOf(call);
  return own?.code === "disconnected" && !hasMoved(own);
}

/** Whether no event has reported anything of a call that is not over. */
export function isKnownBySnapshotsOnly(call: Call): boolean {
  const own = ownPartyOf(call);
  return own?.sequence === 0 && !isPartyCode(own.code, "disconnected", "gone");
}

/** Whether an incoming call still rings, as far as the platform has reported. */
export function isRinging(call: Call): boolean {
  const own = ownPartyOf(call);
  return own?.direction === "inbound" && isPartyCode(own.code, "setup", "proceeding");
}

/**
 * Ids of the calls whose remote side left a conference, by the report of the conference alone. Whether they are
 * back in the call is not known.
 */
export function desertedCallIds(telephony: TelephonyState): string[] {
  const left = new Set<string>();
  for (const { entries } of telephony.conferences.values()) {
    for (const { callId, state } of entries.values()) if (state === "left") left.add(callId);
  }
  return [...left].filter((callId) => {
    const call = telephony.calls.get(callId);
    return call !== undefined && ownPartyOf(call)?.code === "gone" && !isPresent(telephony, callId);
  });
}

function isPresent({ conferences }: TelephonyState, callId: string): boolean {
  return [...conferences.values()].some(({ entries }) => entries.get(callId)?.state === "in");
}

/** Whether the agent is still in a call, which may ring, be on hold, or go on at another device. */
export function isOpenCall(call: Call | undefined): boolean {
  return call !== undefined && !isOver(call) && ownPartyOf(call)?.code !== "gone";
}

/** Calls that are still live, and that no event or snapshot has changed since the state `before`. */
export function callsUnchangedSince(telephony: TelephonyState, before: TelephonyState): Call[] {
  return [...telephony.calls.values()].filter(
    (call) => isOpenCall(call) && before.calls.get(call.id) === call,
  );
}

/** The address of the call's remote side. */
export function remoteAddressOf(call: Call | undefined): Address {
  return (call && ownPartyOf(call)?.remote) ?? UNKNOWN_ADDRESS;
}

/** Ids of the calls that the participants who are in the conference now came from. */
export function presentCallIds(conference: ConferenceRecord | undefined): Set<string> {
  const entries = [...(conference?.entries.values() ?? [])];
  return new Set(entries.filter(({ state }) => state === "in").map(({ callId }) => callId));
}

/** Everybody who was brought into a conference, in the order of joining, departures included. */
export function entriesOf(telephony: TelephonyState, conferenceId: string): ParticipantEntry[] {
  return [...(telephony.conferences.get(conferenceId)?.entries.values() ?? [])];
}

/** The entry of the participant who came from a call. */
export function entryOf(
  telephony: TelephonyState,
  conferenceId: string,
  callId: string,
): ParticipantEntry | undefined {
  return telephony.conferences.get(conferenceId)?.entries.get(callId);
}

/** Whether anybody but the host is in a conference. */
export function hasPresentParticipants(conference: ConferenceRecord | undefined): boolean {
  return presentCallIds(conference).size > 0;
}

export function withCall(telephony: TelephonyState, call: Call): TelephonyState {
  return { ...telephony, calls: new Map(telephony.calls).set(call.id, call) };
}

export function withConference(
  telephony: TelephonyState,
  conference: ConferenceRecord,
): TelephonyState {
  const conferences = new Map(telephony.conferences).set(conference.id, conference);
  return { ...telephony, conferences };
}

export function conferenceOf(telephony: TelephonyState, id: string): ConferenceRecord {
  return (
    telephony.conferences.get(id) ?? {
      id,
      host: undefined,
      entries: new Map(),
      origins: new Map(),
    }
  );
}

/** The number at the end of a party id ("p-…-12"), which may have several digits. */
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
