import {
  byJoining,
  entriesOf,
  type ParticipantEntry,
  type TelephonyState,
} from "../telephony/telephony-state.ts";
import type { ParticipantRecord } from "../types.ts";
import { type ClientState, conferenceIdOf } from "./client-state.ts";
import { identityOf, participantAddress } from "./participant-address.ts";

/**
 * Everybody who was in a conference, for its summary. `present` holds the call ids of those who were in
 * until the end.
 */
export function participantRecords(
  telephony: TelephonyState,
  conferenceId: string,
  endedAt: number,
  present: ReadonlySet<string>,
): ParticipantRecord[] {
  const entries = [...(telephony.conferences.get(conferenceId)?.entries.values() ?? [])];
  return entries
    .filter(hasJoined)
    .sort(byJoining)
    .map((entry) => ({
      ...recordOf(telephony, entry, entry.leftAt ?? endedAt),
      reason: entry.removed ? "removed" : present.has(entry.callId) ? "conferenceEnded" : undefined,
    }));
}

/** Everybody who left the current conference, in the order of leaving. */
export function departedRecords(state: ClientState): ParticipantRecord[] {
  const id = conferenceIdOf(state);
  if (id === undefined) return [];
  const departed = entriesOf(state.telephony, id).filter(hasJoined).filter(hasLeft);
  return departed
    .sort((a, b) => a.leftAt - b.leftAt)
    .map((entry) => recordOf(state.telephony, entry, entry.leftAt));
}

function recordOf(
  telephony: TelephonyState,
  entry: ParticipantEntry & { joinedAt: number },
  leftAt: number,
): ParticipantRecord {
  return {
    id: entry.callId,
    ...identityOf(participantAddress(telephony.calls.get(entry.callId), entry)),
    joinedAt: entry.joinedAt,
    leftAt,
    // The two times may come from two clocks.
    durationMs: Math.max(0, leftAt - entry.joinedAt),
    reason: entry.removed ? "removed" : undefined,
  };
}

function hasJoined<E extends ParticipantEntry>(entry: E): entry is E & { joinedAt: number } {
  return entry.joinedAt !== undefined;
}

function hasLeft<E extends ParticipantEntry>(entry: E): entry is E & { leftAt: number } {
  return entry.leftAt !== undefined;
}
