import { mergeAddress } from "./address.ts";
import { withHostOut } from "./conference-over.ts";
import { isHostParty, type PartyUpdate } from "./event.ts";
import { NO_EVENT } from "./event-order.ts";
import {
  entryOfParty,
  isPastStay,
  withAddressOfCall,
  withDeparture,
  withDepartureFrom,
  withEntry,
  withJoin,
} from "./participant-entries.ts";
import { type PartyCode } from "./party-code.ts";
import {
  isRemoteAnswer,
  isUnansweredCode,
  joinReportedBy,
  remoteAddress,
  withParticipantParty,
  withPartyState,
} from "./party-reports.ts";
import { type PresenceCall, type SessionSnapshot, SNAPSHOT_LAG_MS } from "./snapshot.ts";
import {
  type Call,
  conferenceOf,
  type HostParty,
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
  /**
   * Whether the request was sent so long after the call's remote side left the conference that the answer cannot
   * be from before. It may then report that they are back in the call.
   */
  isSettled?: boolean;
  /** Milliseconds since the epoch. */
  at: number;
}

export function reducePresence(
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

export function reduceConferenceSession(
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

/** Takes the own parties, the remote address and the end of one call from its session. */
export function reduceCallSession(
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

/** A party as a snapshot reports it, which knows neither its sequence nor what came before. */
export function partyFromSnapshot(
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
