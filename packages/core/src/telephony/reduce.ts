import { fillAddress, isConferenceAddress, mergeAddress, shallowEqual } from "./address.ts";
import { type Address, isHostParty, type PartyEvent, type PartyUpdate } from "./event.ts";
import { isOlder, NO_EVENT, orderAfter, wasReported } from "./event-order.ts";
import {
  entryOfParty,
  isPastStay,
  type Join,
  withAddressOfCall,
  withBringIn,
  withDeparture,
  withDepartureFrom,
  withEntry,
  withJoin,
  withoutJoining,
  withRemoval,
  withReturn,
} from "./participant-entries.ts";
import { isPartyCode, type PartyCode } from "./party-code.ts";
import { isMoveToOtherDevice } from "./party-reason.ts";
import { withinLimits } from "./retention.ts";
import { type PresenceCall, type SessionSnapshot, SNAPSHOT_LAG_MS } from "./snapshot.ts";
import {
  type Call,
  type ConferenceRecord,
  conferenceOf,
  type HostParty,
  hasMoved,
  isOver,
  type OwnParty,
  type ParticipantEntry,
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
  /**
   * Whether the request was sent so long after the call's remote side left the conference that the answer cannot
   * be from before. It may then report that they are back in the call.
   */
  isSettled?: boolean;
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
  /** This client left the conference, in which the others may stay. */
  | { type: "hostLeft"; conferenceId: string; at: number }
  /** The platform no longer knows the call or the conference, or this client ended the conference. */
  | { type: "over"; callId: string; at: number }
  /** A bring-in was accepted. Its response names the new party, and the host instead of the participant. */
  | { type: "broughtIn"; conferenceId: string; callId: string; partyId: string }
  /** An accepted bring-in came to nothing, and its call goes on. An event may still report a late join. */
  | { type: "bridgeFailed"; conferenceId: string; callId: string }
  /** The platform changed a participant's party for this client. `at` is the client's clock. */
  | {
      type: "participantChanged";
      conferenceId: string;
      callId: string;
      change: { muted?: boolean; isolated?: boolean };
      at: number;
    }
  /** The calls from which parties of a conference came, by party id, as this tab remembers them. */
  | { type: "origins"; conferenceId: string; origins: ReadonlyMap<string, string> }
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
      return telephony.conferences.has(input.callId)
        ? withConferenceOver(telephony, input.callId, input.at)
        : withDeparture(telephony, input.callId, input.at);
    case "hostLeft":
      return withHostOut(telephony, input.conferenceId, input.at);
    case "broughtIn":
      return withBringIn(telephony, input.conferenceId, input.callId, input.partyId);
    case "bridgeFailed":
      return withoutJoining(telephony, input.conferenceId, input.callId);
    case "participantChanged":
      return withEntry(telephony, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        ...input.change,
        changedAt: input.at,
      }));
    case "origins":
      return withConference(telephony, {
        ...conferenceOf(telephony, input.conferenceId),
        origins: input.origins,
      });
    case "removed":
      return withRemoval(telephony, input.conferenceId, input.callId, input.at);
    case "leg":
      return reducePhoneLeg(telephony, input);
  }
}

function reduceEvent(telephony: TelephonyState, event: PartyEvent): TelephonyState {
  const { party, sessionId, at } = event;
  // Without the extension's id, own and remote parties cannot be told apart.
  if (telephony.extensionId === undefined) return telephony;
  const isOwn = party.extensionId === telephony.extensionId;
  if (isParticipantOf(telephony.conferences.get(sessionId), party)) {
    return reduceParticipant(telephony, event);
  }
  if (!isOwn) return reduceRemoteParty(telephony, event);
  if (event.isConference || isConferenceAddress(party.to.phoneNumber))
    return isHostParty(party, telephony.extensionId) ? reduceHost(telephony, event) : telephony;

  const call = telephony.calls.get(sessionId);
  const known = call?.parties.get(party.id);
  const next = callAfterEvent(call, event, known);
  const changed = next === call ? telephony : withCall(telephony, next);
  const joined = joinReportedBy(changed, sessionId, party);
  if (joined) return withJoin(changed, joined.conferenceId, sessionId, joined.partyId, at);
  if (next === call) return changed;
  if (isOver(next)) return withDeparture(changed, sessionId, at);
  const isBack = known?.code === "gone" && isTalking(next.parties.get(party.id)?.code);
  return isBack ? withReturn(changed, sessionId, at) : changed;
}

/**
 * Whether a party of a known conference's session is a participant's. The platform may send events of these, and
 * may leave their role out.
 */
function isParticipantOf(conference: ConferenceRecord | undefined, party: PartyUpdate): boolean {
  if (!conference) return false;
  return (
    party.role === "participant" ||
    party.code === "gone" ||
    entryOfParty(conference, party.id) !== undefined
  );
}

/**
 * The conference that a call's remote side joined, by a report of the call's own party. Where the report names
 * none, it is the one into which this client brings the call, or the only one that runs.
 */
function joinReportedBy(
  { conferences }: TelephonyState,
  sessionId: string,
  party: PartyUpdate,
): Join | undefined {
  const { code, peer, reason } = party;
  if (code !== "gone" || (reason !== undefined && reason !== "conference")) return undefined;
  if (peer) {
    const isJoin = reason !== undefined || conferences.has(peer.sessionId);
    return isJoin ? { conferenceId: peer.sessionId, partyId: peer.partyId } : undefined;
  }
  const known = [...conferences.values()];
  const joining = known.find(({ entries }) => entries.get(sessionId)?.state === "joining");
  const running = known.filter(({ host }) => host && host.code !== "disconnected");
  const only = reason !== undefined && running.length === 1 ? running[0] : undefined;
  const conference = joining ?? only;
  return conference && { conferenceId: conference.id, partyId: undefined };
}

/** Takes the state of a participant from an event of their party in the conference. */
function reduceParticipant(telephony: TelephonyState, event: PartyEvent): TelephonyState {
  const { party, sessionId, at } = event;
  const entry = entryOfParty(conferenceOf(telephony, sessionId), party.id);
  if (entry && isOlder(event, entry)) return telephony;
  const next = withParticipantParty(telephony, sessionId, party, at);
  const callId = entryOfParty(conferenceOf(next, sessionId), party.id)?.callId;
  if (callId === undefined) return next;
  return withEntry(next, sessionId, callId, (known) => ({
    ...withPartyState(known, party),
    ...orderAfter(event, known),
  }));
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
  const parties = new Map(call?.parties).set(own.id, own);
  return { id: sessionId, parties, legPartyId: call?.legPartyId, ...times };
}

function partyAfterEvent(event: PartyEvent, known: OwnParty | undefined): OwnParty {
  const { party, at } = event;
  const remote = remoteAddress(party);
  const isEnd = party.code === "disconnected";
  const history = {
    // The reason of a live party's status is that of its answer.
    tookOver: (known?.tookOver ?? false) || (!isEnd && party.reason === "callswitch"),
    lastLive: isEnd ? known?.lastLive : lastLiveAfter(event, known?.lastLive),
  };
  // A party that went to another device may continue there with the same id.
  const isFinal = known?.code === "disconnected" && !hasMoved(known);
  if (known && (isFinal || isOlder(event, known))) {
    return { ...known, ...history, remote: fillAddress(known.remote, remote) };
  }
  return {
    ...history,
    ...orderAfter(event, known),
    id: party.id,
    direction: party.direction,
    remote: mergeAddress(known?.remote, remote),
    code: known && isOvertaken(event, known) ? known.code : party.code,
    muted: party.muted,
    recording: party.recording,
    at,
    peer: party.code === "gone" ? (party.peer ?? known?.peer) : undefined,
    endReason: isEnd ? party.reason : undefined,
  };
}

/**
 * Whether a read has reported more than an event that is only now due: an answer before the ringing, or that the
 * remote side went into a conference before the call's answer. If they are back in the call, their departure
 * from the conference tells.
 */
function isOvertaken({ party }: PartyEvent, known: OwnParty): boolean {
  if (isUnansweredCode(party.code)) return isPartyCode(known.code, "answered", "hold", "gone");
  return isTalking(party.code) && known.code === "gone" && !wasReported(known);
}

function lastLiveAfter(event: PartyEvent, known: OwnParty["lastLive"]): OwnParty["lastLive"] {
  if (known && isOlder(event, known)) return known;
  const next = { code: event.party.code, ...orderAfter(event, known) };
  return known && shallowEqual(known, next) ? known : next;
}

function reduceHost(telephony: TelephonyState, event: PartyEvent): TelephonyState {
  const { party, sessionId, at } = event;
  const conference = conferenceOf(telephony, sessionId);
  const { host } = conference;
  // A host who rejoins has a new party with a higher number; the end of the earlier party is then irrelevant.
  const isSameParty = host?.partyId === party.id;
  if (host && isSameParty && (host.code === "disconnected" || isOlder(event, host)))
    return telephony;
  if (host && !isSameParty && partyIndex(party.id) < partyIndex(host.partyId)) return telephony;
  const movedToOtherDevice = party.code === "disconnected" && isMoveToOtherDevice(party.reason);
  const next: HostParty = {
    ...orderAfter(event, isSameParty ? host : undefined),
    partyId: party.id,
    code: movedToOtherDevice ? "answered" : party.code,
    at,
    recording: party.recording,
    movedToOtherDevice: movedToOtherDevice || (isSameParty && host?.movedToOtherDevice === true),
    readAt: isSameParty ? host?.readAt : undefined,
    wasLast: party.code === "disconnected" && haveAllLeft(conference),
  };
  if (host && shallowEqual(host, next)) return telephony;
  return withConference(telephony, { ...conference, host: next });
}

function withHostOut(telephony: TelephonyState, conferenceId: string, at: number): TelephonyState {
  const conference = conferenceOf(telephony, conferenceId);
  const { host } = conference;
  if (!host || host.code === "disconnected") return telephony;
  return withConference(telephony, { ...conference, host: { ...host, code: "disconnected", at } });
}

/** The state without the conference. What became of the participants' calls is not known yet. */
function withConferenceOver(
  telephony: TelephonyState,
  conferenceId: string,
  at: number,
): TelephonyState {
  let next = withHostOut(telephony, conferenceId, at);
  for (const { callId, state } of conferenceOf(telephony, conferenceId).entries.values()) {
    if (state === "in") next = withDepartureFrom(next, conferenceId, callId, at);
  }
  return next;
}

function haveAllLeft({ entries }: ConferenceRecord): boolean {
  return entries.size > 0 && [...entries.values()].every(({ state }) => state === "left");
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
      legPartyId: call?.legPartyId,
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
  const isEnd = code === "disconnected";
  const { sequence, reportedAt, countsFrom, progress } = known ?? NO_EVENT;
  return {
    ...UNREPORTED,
    ...NO_EVENT,
    remote: UNKNOWN_ADDRESS,
    muted: false,
    recording: false,
    ...known,
    id,
    direction,
    code,
    at,
    lastLive: isEnd ? known?.lastLive : { code, sequence, reportedAt, countsFrom, progress },
    endReason: undefined,
  };
}

/**
 * Whether a snapshot may overwrite a known party: always if only snapshots reported it so far; otherwise
 * only after a gap, and if nothing changed the call since the request. A party that is disconnected never becomes
 * live again; one that is gone does so only when its remote side left the conference long enough before.
 */
function isCorrectable(
  telephony: TelephonyState,
  call: Call | undefined,
  known: { code: PartyCode; sequence: number },
  { asOf, afterGap, isSettled = false }: Snapshot,
): boolean {
  if (known.code === "disconnected" || (known.code === "gone" && !isSettled)) return false;
  if (known.sequence === 0) return true;
  return afterGap && call !== undefined && telephony.calls.get(call.id) === asOf.calls.get(call.id);
}

function reduceConferenceSession(
  telephony: TelephonyState,
  session: SessionSnapshot,
  snapshot: Snapshot,
): TelephonyState {
  const { at } = snapshot;
  const own = ownPartiesIn(session, telephony.extensionId).filter((party) =>
    isHostParty(party, telephony.extensionId),
  );
  // A host who rejoined has several parties, of which the newest counts.
  const host = own.findLast(({ code }) => code !== "disconnected") ?? own.at(-1);
  let next = host
    ? reduceHostSnapshot(telephony, session.id, host, snapshot)
    : withoutUnlistedHost(telephony, session, snapshot);
  for (const party of session.parties) {
    if (own.includes(party)) continue;
    next = withParticipantParty(next, session.id, party, at);
    const entry = entryOfParty(conferenceOf(next, session.id), party.id);
    if (!entry) continue;
    // A snapshot may be older than what this client changed a moment before.
    const isOutdated = entry.changedAt !== undefined && at - entry.changedAt < SNAPSHOT_LAG_MS;
    next = withEntry(next, session.id, entry.callId, (known) => ({
      ...(isOutdated ? known : withPartyState(known, party)),
      readAt: known.readAt ?? at,
    }));
  }
  return withoutUnlisted(next, session, snapshot);
}

/** The conference after a report of one of its participants' parties, by an event or a snapshot. */
function withParticipantParty(
  telephony: TelephonyState,
  conferenceId: string,
  party: PartyUpdate,
  at: number,
): TelephonyState {
  const { entries, origins } = conferenceOf(telephony, conferenceId);
  const entry = entryOfParty(conferenceOf(telephony, conferenceId), party.id);
  // The end of a party that never joined may be a failed bridge, after which the call goes on.
  if (party.code === "disconnected") {
    return entry?.state === "in"
      ? withDepartureFrom(telephony, conferenceId, entry.callId, at)
      : telephony;
  }
  // Who is in reads "gone" there, with the call as the peer, and perhaps like the party of any other call.
  if (!isPartyCode(party.code, "gone", "answered", "hold")) return telephony;
  const callId = party.peer?.sessionId ?? entry?.callId ?? origins.get(party.id) ?? party.id;
  const isKnownByCall = callId !== party.id || entries.has(callId);
  return isKnownByCall || party.role !== "host"
    ? withJoin(telephony, conferenceId, callId, party.id, at)
    : telephony;
}

function withPartyState(entry: ParticipantEntry, party: PartyUpdate): ParticipantEntry {
  return { ...entry, muted: party.muted, isolated: party.standAlone, held: party.code === "hold" };
}

/**
 * The conference without the participants whom its session does not list, although the request was sent so
 * long after they were known to be in that the answer cannot be from before their join. One without any
 * party may be from before the join of everybody.
 */
function withoutUnlisted(
  telephony: TelephonyState,
  { id, parties }: SessionSnapshot,
  { asOf, at }: Snapshot,
): TelephonyState {
  if (parties.length === 0) return telephony;
  const listed = new Set(parties.map((party) => party.id));
  const before = asOf.conferences.get(id)?.entries;
  let next = telephony;
  for (const { callId, partyId, state, readAt } of conferenceOf(telephony, id).entries.values()) {
    if (state !== "in" || partyId === undefined || listed.has(partyId)) continue;
    if (readAt !== undefined) {
      if (at - readAt >= SNAPSHOT_LAG_MS) next = withDepartureFrom(next, id, callId, at);
    } else if (before?.get(callId)?.state === "in") {
      next = withEntry(next, id, callId, (entry) => ({ ...entry, readAt: at }));
    }
  }
  return next;
}

/** The conference whose session does not list the host, who has left if the answer cannot be from before the join. */
function withoutUnlistedHost(
  telephony: TelephonyState,
  { id, parties }: SessionSnapshot,
  { asOf, at }: Snapshot,
): TelephonyState {
  const conference = telephony.conferences.get(id);
  const host = conference?.host;
  if (!host || host.code === "disconnected" || parties.length === 0) return telephony;
  if (host.readAt !== undefined) {
    return at - host.readAt >= SNAPSHOT_LAG_MS ? withHostOut(telephony, id, at) : telephony;
  }
  if (asOf.conferences.get(id)?.host?.partyId !== host.partyId) return telephony;
  return withConference(telephony, { ...conference, host: { ...host, readAt: at } });
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
    ...NO_EVENT,
    partyId,
    code,
    at,
    recording,
    movedToOtherDevice: false,
    wasLast: false,
    readAt: at,
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
  const joinOf = (party: PartyUpdate) => {
    const join = joinReportedBy(telephony, session.id, party);
    return join && isPastStay(telephony, session.id, join) ? undefined : join;
  };
  const parties = new Map(call?.parties);
  for (const party of own) {
    const known = parties.get(party.id);
    if (known?.code === "disconnected") continue;
    // A snapshot lags and never runs ahead, so that an end that it reports has happened.
    const isEnd = party.code === "disconnected";
    const isKept = !isEnd && !joinOf(party);
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
  const join = own.map(joinOf).find((each) => each !== undefined);
  const isUnchanged = own.every(({ id }) => parties.get(id) === call?.parties.get(id));
  if (isUnchanged && !join) return answered;
  const next = withCall(answered, {
    id: session.id,
    parties,
    legPartyId: call?.legPartyId,
    startedAt: call?.startedAt ?? session.createdAt,
    answeredAt: call?.answeredAt,
  });
  const changed = next.calls.get(session.id);
  if (changed && isOver(changed)) return withDeparture(next, session.id, snapshot.at);
  const withParticipant = join
    ? withJoin(next, join.conferenceId, session.id, join.partyId, snapshot.at)
    : next;
  return withAddressOfCall(withParticipant, session.id);
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
  if (telephony.conferences.has(leg.sessionId)) return telephony;
  const { partyId } = leg;
  const call = telephony.calls.get(leg.sessionId);
  if (call) {
    return call.legPartyId === partyId
      ? telephony
      : withCall(telephony, { ...call, legPartyId: partyId });
  }
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
    legPartyId: partyId,
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

function isTalking(code: PartyCode | undefined): boolean {
  return isPartyCode(code, "answered", "hold");
}

function isUnansweredCode(code: PartyCode): boolean {
  return isPartyCode(code, "setup", "proceeding");
}
