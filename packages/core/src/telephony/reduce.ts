import { fillAddress, isConferenceAddress, mergeAddress, shallowEqual } from "./address.ts";
import type { Address, PartyEvent, PartyUpdate } from "./event.ts";
import {
  entryOfParty,
  withAddressOfCall,
  withDeparture,
  withEntry,
  withJoin,
  withoutJoining,
  withRemoval,
} from "./participant-entries.ts";
import { isPartyCode, type PartyCode } from "./party-code.ts";
import { isMoveToOtherDevice } from "./party-reason.ts";
import { withinLimits } from "./retention.ts";
import type { PresenceCall, SessionSnapshot } from "./snapshot.ts";
import {
  type Call,
  type ConferenceRecord,
  conferenceOf,
  type HostParty,
  hasMoved,
  isOver,
  type OwnParty,
  partyIndex,
  type TelephonyState,
  UNKNOWN_ADDRESS,
  UNREPORTED,
  withCall,
  withConference,
  withRemoteAnswered,
} from "./telephony-state.ts";

/** What a REST response reports, which events may have overtaken since the request. */
export interface Snapshot {
  /** The state when the request was sent. Whatever changed since then is newer than the response. */
  asOf: TelephonyState;
  /** Whether events may have been missed before the request. Otherwise a snapshot, which may lag, corrects no event. */
  afterGap: boolean;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Everything that can change the telephony state. `at` is in milliseconds since the epoch. */
export type TelephonyInput =
  | { type: "identity"; extensionId: string }
  | { type: "event"; event: PartyEvent }
  /** The platform lists at most seven calls, so that a call that is not listed need not be over. */
  | ({ type: "presence"; calls: readonly PresenceCall[] } & Snapshot)
  | ({ type: "call"; session: SessionSnapshot } & Snapshot)
  | ({ type: "conference"; session: SessionSnapshot } & Snapshot)
  /** The platform no longer knows the call. */
  | { type: "over"; callId: string; at: number }
  /** A bring-in was accepted. Its response names the new party, and the host instead of the participant. */
  | { type: "broughtIn"; conferenceId: string; callId: string; partyId: string }
  /** An accepted bring-in came to nothing, and its call goes on. An event may still report a late join. */
  | { type: "bridgeFailed"; conferenceId: string; callId: string }
  | {
      type: "participantChanged";
      conferenceId: string;
      callId: string;
      change: { muted?: boolean; isolated?: boolean };
    }
  /** The platform accepted the removal of a participant. */
  | { type: "removed"; conferenceId: string; callId: string; at: number }
  /** The web phone has a leg of a call that no event or snapshot has reported yet. */
  | {
      type: "leg";
      sessionId: string;
      partyId: string;
      direction: "inbound" | "outbound";
      phoneNumber: string | undefined;
      at: number;
    };

/** The next telephony state. Pure and idempotent: the same input a second time changes nothing. */
export function reduce(telephony: TelephonyState, input: TelephonyInput): TelephonyState {
  const next = reduceInput(telephony, input);
  const hasGrown =
    next.calls.size > telephony.calls.size || next.conferences.size > telephony.conferences.size;
  return hasGrown ? withinLimits(next, timeOf(input)) : next;
}

function timeOf(input: TelephonyInput): number | undefined {
  if (input.type === "event") return input.event.at;
  return "at" in input ? input.at : undefined;
}

function reduceInput(telephony: TelephonyState, input: TelephonyInput): TelephonyState {
  switch (input.type) {
    case "identity":
      return telephony.extensionId === input.extensionId
        ? telephony
        : { ...telephony, extensionId: input.extensionId };
    case "event":
      return reduceEvent(telephony, input.event);
    case "presence":
      return reducePresence(telephony, input.calls, input);
    case "call":
      return reduceCallSession(telephony, input.session, input);
    case "conference":
      return reduceConferenceSession(telephony, input.session, input);
    case "over":
      return withDeparture(telephony, input.callId, input.at);
    case "broughtIn":
      return withEntry(telephony, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        partyId: input.partyId,
      }));
    case "bridgeFailed":
      return withoutJoining(telephony, input.conferenceId, input.callId);
    case "participantChanged":
      return withEntry(telephony, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        ...input.change,
      }));
    case "removed":
      return withRemoval(telephony, input.conferenceId, input.callId, input.at);
    case "leg":
      return reducePhoneLeg(telephony, input);
  }
}

function reduceEvent(telephony: TelephonyState, event: PartyEvent): TelephonyState {
  const { party } = event;
  // Without the extension's id, own and remote parties cannot be told apart.
  if (telephony.extensionId === undefined) return telephony;
  if (party.extensionId !== telephony.extensionId) return reduceRemoteParty(telephony, event);
  if (event.isConference || isConferenceAddress(party.to.phoneNumber))
    return reduceHost(telephony, event);

  const call = telephony.calls.get(event.sessionId);
  const next = callAfterEvent(call, event, call?.parties.get(party.id));
  const changed = next === call ? telephony : withCall(telephony, next);
  if (isJoinOfConference(party)) {
    return withJoin(changed, party.peer.sessionId, event.sessionId, party.peer.partyId, event.at);
  }
  return isOver(next) && next !== call
    ? withDeparture(changed, event.sessionId, event.at)
    : changed;
}

/** A subscription to the whole account reports remote parties too. Only their answer is of use here. */
function reduceRemoteParty(
  telephony: TelephonyState,
  { sessionId, party }: PartyEvent,
): TelephonyState {
  return isRemoteAnswer(party) ? withRemoteAnswered(telephony, sessionId) : telephony;
}

/** Whether this is the called party of a call, and connected. The own party may be reported as answered too early. */
function isRemoteAnswer({ code, direction }: PartyUpdate): boolean {
  return direction === "inbound" && isPartyCode(code, "answered", "hold", "gone");
}

/**
 * The call after an event of one of its own parties, or the same call if the event is a repetition. A late
 * event adds times and the address, and changes no state.
 */
function callAfterEvent(
  call: Call | undefined,
  event: PartyEvent,
  known: OwnParty | undefined,
): Call {
  const { party, at, sessionId } = event;
  const own = partyAfterEvent(event, known);
  const answered = isPartyCode(party.code, "answered", "hold");
  const times = {
    startedAt: earliest(call?.startedAt, at),
    answeredAt: answered ? earliest(call?.answeredAt, at) : call?.answeredAt,
  };
  if (call && known && shallowEqual(known, own) && shallowEqual(call, times)) return call;
  return { id: sessionId, parties: new Map(call?.parties).set(own.id, own), ...times };
}

function partyAfterEvent(
  { party, at, sequence }: PartyEvent,
  known: OwnParty | undefined,
): OwnParty {
  const remote = remoteAddress(party);
  const isEnd = party.code === "disconnected";
  const isNewestLive = !isEnd && sequence > (known?.lastLive?.sequence ?? -1);
  const history = {
    // The reason of a live party's status is that of its answer.
    tookOver: (known?.tookOver ?? false) || (!isEnd && party.reason === "callswitch"),
    lastLive: isNewestLive ? { code: party.code, sequence } : known?.lastLive,
  };
  // A party that went to another device may continue there with the same id.
  const isFinal = known?.code === "disconnected" && !hasMoved(known);
  if (known && (isFinal || sequence < known.sequence)) {
    return { ...known, ...history, remote: fillAddress(known.remote, remote) };
  }
  return {
    ...history,
    id: party.id,
    direction: party.direction,
    remote: mergeAddress(known?.remote, remote),
    code: party.code,
    muted: party.muted,
    recording: party.recording,
    sequence,
    at,
    peer: party.code === "gone" ? (party.peer ?? known?.peer) : undefined,
    endReason: isEnd ? party.reason : undefined,
  };
}

function reduceHost(
  telephony: TelephonyState,
  { party, sequence, sessionId, at }: PartyEvent,
): TelephonyState {
  const conference = conferenceOf(telephony, sessionId);
  const { host } = conference;
  // A host who rejoins has a new party with a higher number; the end of the earlier party is then irrelevant.
  const isSameParty = host?.partyId === party.id;
  if (host && isSameParty && (host.code === "disconnected" || sequence < host.sequence))
    return telephony;
  if (host && !isSameParty && isOfEarlierJoin(party.id, sequence, host)) return telephony;
  const movedToOtherDevice = party.code === "disconnected" && isMoveToOtherDevice(party.reason);
  const next: HostParty = {
    partyId: party.id,
    code: movedToOtherDevice ? "answered" : party.code,
    sequence,
    at,
    recording: party.recording,
    movedToOtherDevice: movedToOtherDevice || (isSameParty && host?.movedToOtherDevice === true),
    wasLast: party.code === "disconnected" && haveAllLeft(conference),
  };
  if (host && shallowEqual(host, next)) return telephony;
  return withConference(telephony, { ...conference, host: next });
}

function haveAllLeft({ entries }: ConferenceRecord): boolean {
  return entries.size > 0 && [...entries.values()].every(({ state }) => state === "left");
}

/** Whether a host's party belongs to an earlier join than the known party. */
function isOfEarlierJoin(
  partyId: string,
  sequence: number,
  host: { partyId: string; sequence: number },
): boolean {
  const [index, known] = [partyIndex(partyId), partyIndex(host.partyId)];
  return index === known ? sequence < host.sequence : index < known;
}

function reducePresence(
  telephony: TelephonyState,
  calls: readonly PresenceCall[],
  snapshot: Snapshot,
): TelephonyState {
  let next = telephony;
  for (const item of calls) {
    if (item.isConference || next.conferences.has(item.sessionId)) {
      const conference = conferenceOf(next, item.sessionId);
      if (conference.host) continue;
      const host = hostFromSnapshot({ ...item, recording: false }, snapshot.at);
      next = withConference(next, { ...conference, host });
      continue;
    }
    const call = next.calls.get(item.sessionId);
    const known = call?.parties.get(item.partyId);
    if (known && !isCorrectable(telephony, call, known, snapshot)) continue;
    const { direction, code } = item;
    const remote = direction === "inbound" ? item.from : item.to;
    next = withCall(next, {
      id: item.sessionId,
      parties: new Map(call?.parties).set(item.partyId, {
        ...partyFromSnapshot(known, { id: item.partyId, direction, code }, snapshot.at),
        remote: mergeAddress(known?.remote, { ...remote, extensionId: undefined }),
      }),
      startedAt: call?.startedAt ?? item.startedAt,
      answeredAt: call?.answeredAt ?? (item.code === "proceeding" ? undefined : item.startedAt),
    });
  }
  return next;
}

/** A party as a snapshot reports it, which knows neither its sequence nor what came before. */
function partyFromSnapshot(
  known: OwnParty | undefined,
  { id, direction, code }: Pick<OwnParty, "id" | "direction" | "code">,
  at: number,
): OwnParty {
  const sequence = known?.sequence ?? 0;
  const isEnd = code === "disconnected";
  return {
    ...UNREPORTED,
    remote: UNKNOWN_ADDRESS,
    muted: false,
    recording: false,
    ...known,
    id,
    direction,
    code,
    sequence,
    at,
    lastLive: isEnd ? known?.lastLive : { code, sequence },
    endReason: undefined,
  };
}

/**
 * Whether a snapshot may overwrite a known party: always if only snapshots reported it so far; otherwise
 * only after a gap, and if nothing changed the call since the request. A party that is disconnected or gone
 * never becomes live again.
 */
function isCorrectable(
  telephony: TelephonyState,
  call: Call | undefined,
  known: { code: PartyCode; sequence: number },
  { asOf, afterGap }: Snapshot,
): boolean {
  if (isPartyCode(known.code, "disconnected", "gone")) return false;
  if (known.sequence === 0) return true;
  return afterGap && call !== undefined && telephony.calls.get(call.id) === asOf.calls.get(call.id);
}

function reduceConferenceSession(
  telephony: TelephonyState,
  session: SessionSnapshot,
  snapshot: Snapshot,
): TelephonyState {
  const { at } = snapshot;
  const own = ownPartiesIn(session, telephony.extensionId);
  // A host who rejoined has several parties, of which the newest counts.
  const host = own.findLast(({ code }) => code !== "disconnected") ?? own.at(-1);
  let next = host ? reduceHostSnapshot(telephony, session.id, host, snapshot) : telephony;
  for (const party of session.parties) {
    if (party.extensionId !== undefined && party.extensionId === telephony.extensionId) continue;
    const entry = entryOfParty(conferenceOf(next, session.id), party.id);
    // In the conference's own session a participant who is in is "Gone", with their call as the peer.
    if (party.code === "gone" && party.peer) {
      next = withJoin(next, session.id, party.peer.sessionId, party.id, at);
      next = withEntry(next, session.id, party.peer.sessionId, (known) => ({
        ...known,
        muted: party.muted,
        isolated: party.standAlone,
        held: false,
      }));
    } else if (isPartyCode(party.code, "answered", "hold") && entry) {
      next = withEntry(next, session.id, entry.callId, (known) => ({
        ...known,
        muted: party.muted,
        isolated: party.standAlone,
        held: party.code === "hold",
      }));
    } else if (party.code === "disconnected" && entry?.state === "in") {
      // The end of a party that never joined may be a failed bridge, after which the call goes on.
      next = withDeparture(next, entry.callId, at, session.id);
    }
  }
  return next;
}

/**
 * Takes the host's party from a snapshot. Because snapshots lag, one may add or answer a party, but it ends
 * or reopens none that events reported, unless events were missed.
 */
function reduceHostSnapshot(
  telephony: TelephonyState,
  conferenceId: string,
  { id: partyId, code, recording }: PartyUpdate,
  { asOf, afterGap, at }: Snapshot,
): TelephonyState {
  const conference = conferenceOf(telephony, conferenceId);
  const { host } = conference;
  const hasRejoined =
    host && partyIndex(partyId) > partyIndex(host.partyId) && code !== "disconnected";
  const isKnownBySnapshotsOnly =
    host?.partyId === partyId && host.sequence === 0 && host.code !== "disconnected";
  if (!host || hasRejoined || isKnownBySnapshotsOnly) {
    const party = hostFromSnapshot({ partyId, code, recording }, at);
    return withConference(telephony, { ...conference, host: party });
  }
  if (host.code === "disconnected") return telephony;
  const missed = afterGap && host === asOf.conferences.get(conferenceId)?.host;
  if (
    host.partyId !== partyId ||
    !(missed || (isUnansweredCode(host.code) && code === "answered"))
  ) {
    return telephony;
  }
  return withConference(telephony, { ...conference, host: { ...host, code, recording } });
}

/** A host's party that no event has reported yet. */
function hostFromSnapshot(
  { partyId, code, recording }: Pick<HostParty, "partyId" | "code" | "recording">,
  at: number,
): HostParty {
  return {
    partyId,
    code,
    sequence: 0,
    at,
    recording,
    movedToOtherDevice: false,
    wasLast: false,
  };
}

/** Takes the own parties, the remote address and the end of one call from its session. */
function reduceCallSession(
  telephony: TelephonyState,
  session: SessionSnapshot,
  snapshot: Snapshot,
): TelephonyState {
  const call = telephony.calls.get(session.id);
  const own = ownPartiesIn(session, telephony.extensionId);
  if (own.length === 0 || (call && isOver(call))) return telephony;
  const parties = new Map(call?.parties);
  for (const party of own) {
    const known = parties.get(party.id);
    if (known?.code === "disconnected") continue;
    // A snapshot lags and never runs ahead, so that an end that it reports has happened.
    const isEnd = party.code === "disconnected";
    const isKept = !isEnd && !isJoinOfConference(party);
    if (known && isKept && !isCorrectable(telephony, call, known, snapshot)) continue;
    parties.set(party.id, {
      ...partyFromSnapshot(known, party, snapshot.at),
      remote: mergeAddress(known?.remote, remoteAddress(party)),
      muted: party.muted,
      recording: party.recording,
      peer: party.code === "gone" ? party.peer : undefined,
      endReason: isEnd ? party.reason : undefined,
    });
  }
  const hasRemoteAnswered = session.parties.some(
    (party) => party.extensionId !== telephony.extensionId && isRemoteAnswer(party),
  );
  const answered = hasRemoteAnswered ? withRemoteAnswered(telephony, session.id) : telephony;
  const join = own.find(isJoinOfConference);
  const isUnchanged = own.every(({ id }) => parties.get(id) === call?.parties.get(id));
  if (isUnchanged && !join) return answered;
  const next = withCall(answered, {
    id: session.id,
    parties,
    startedAt: call?.startedAt ?? session.createdAt,
    answeredAt: call?.answeredAt,
  });
  const changed = next.calls.get(session.id);
  if (changed && isOver(changed)) return withDeparture(next, session.id, snapshot.at);
  const withParticipant = join
    ? withJoin(next, join.peer.sessionId, session.id, join.peer.partyId, snapshot.at)
    : next;
  return withAddressOfCall(withParticipant, session.id);
}

/** Whether an own party left its call because the remote side is in a conference now. */
function isJoinOfConference<Party extends Pick<PartyUpdate, "code" | "peer" | "reason">>(
  party: Party,
): party is Party & { peer: NonNullable<PartyUpdate["peer"]> } {
  return party.code === "gone" && party.peer !== undefined && party.reason === "conference";
}

function ownPartiesIn(session: SessionSnapshot, extensionId: string | undefined): PartyUpdate[] {
  return session.parties
    .filter((party) => party.extensionId !== undefined && party.extensionId === extensionId)
    .sort((a, b) => partyIndex(a.id) - partyIndex(b.id));
}

function reducePhoneLeg(
  telephony: TelephonyState,
  leg: Extract<TelephonyInput, { type: "leg" }>,
): TelephonyState {
  if (telephony.calls.has(leg.sessionId) || telephony.conferences.has(leg.sessionId))
    return telephony;
  return withCall(telephony, {
    id: leg.sessionId,
    parties: new Map([
      [
        leg.partyId,
        {
          ...partyFromSnapshot(
            undefined,
            { id: leg.partyId, direction: leg.direction, code: "proceeding" },
            leg.at,
          ),
          remote: { ...UNKNOWN_ADDRESS, phoneNumber: leg.phoneNumber },
        },
      ],
    ]),
    startedAt: leg.at,
    answeredAt: undefined,
  });
}

/** The other end of the call: the called address of an outbound party, the caller of an inbound one. */
function remoteAddress(party: PartyUpdate): Address {
  return party.direction === "inbound" ? party.from : party.to;
}

function earliest(known: number | undefined, at: number): number {
  return known === undefined ? at : Math.min(known, at);
}

function isUnansweredCode(code: PartyCode): boolean {
  return isPartyCode(code, "setup", "proceeding");
}
