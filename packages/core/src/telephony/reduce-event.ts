import { fillAddress, isConferenceAddress, mergeAddress, shallowEqual } from "./address.ts";
import { haveAllLeft } from "./conference-over.ts";
import { isHostParty, type PartyEvent, type PartyUpdate } from "./event.ts";
import { isOlder, orderAfter, wasReported } from "./event-order.ts";
import {
  entryOfParty,
  withDeparture,
  withEntry,
  withJoin,
  withReturn,
} from "./participant-entries.ts";
import { isPartyCode, type PartyCode } from "./party-code.ts";
import { isMoveToOtherDevice } from "./party-reason.ts";
import {
  isRemoteAnswer,
  isUnansweredCode,
  joinReportedBy,
  remoteAddress,
  withParticipantParty,
  withPartyState,
} from "./party-reports.ts";
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
  withCall,
  withConference,
  withRemoteAnswered,
} from "./telephony-state.ts";

export function reduceEvent(telephony: TelephonyState, event: PartyEvent): TelephonyState {
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

function earliest(known: number | undefined, at: number): number {
  return known === undefined ? at : Math.min(known, at);
}

function isTalking(code: PartyCode | undefined): boolean {
  return isPartyCode(code, "answered", "hold");
}
