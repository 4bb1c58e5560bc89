import { type Address, type PartyUpdate } from "./event.ts";
import { entryOfParty, type Join, withDepartureFrom, withJoin } from "./participant-entries.ts";
import { isPartyCode, type PartyCode } from "./party-code.ts";
import { conferenceOf, type ParticipantEntry, type TelephonyState } from "./telephony-state.ts";

/**
 * The conference that a call's remote side joined, by a report of the call's own party. Where the report names
 * none, it is the one into which this client brings the call, or the only one that runs.
 */
export function joinReportedBy(
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

/** The conference after a report of one of its participants' parties, by an event or a snapshot. */
export function withParticipantParty(
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

export function withPartyState(entry: ParticipantEntry, party: PartyUpdate): ParticipantEntry {
  return { ...entry, muted: party.muted, isolated: party.standAlone, held: party.code === "hold" };
}

/** Whether this is the called party of a call, and connected. The own party may be reported as answered too early. */
export function isRemoteAnswer({ code, direction }: PartyUpdate): boolean {
  return direction === "inbound" && isPartyCode(code, "answered", "hold", "gone");
}

/** The other end of the call: the called address of an outbound party, the caller of an inbound one. */
export function remoteAddress(party: PartyUpdate): Address {
  return party.direction === "inbound" ? party.from : party.to;
}

export function isUnansweredCode(code: PartyCode): boolean {
  return isPartyCode(code, "setup", "proceeding");
}
