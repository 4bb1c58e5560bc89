import type { ConferenceError } from "../errors/conference-error.ts";
import { share } from "../share.ts";
import {
  byJoining,
  type Call,
  isOfUnknownCall,
  type ParticipantEntry,
  remoteAddressOf,
} from "../telephony/telephony-state.ts";
import type { Capacity, ConferenceState, Participant } from "../types.ts";
import { type ClientState, conferenceIdOf, isRunning } from "./client-state.ts";
import { fallbackNames, identityOf, participantAddress } from "./participant-address.ts";

/** Rows by participant id. */
type Rows = Readonly<Record<string, Participant>>;

/** The fields of somebody who is not in the conference yet. */
const PLAIN = {
  muted: false,
  isolated: false,
  error: undefined,
  joinedAt: undefined,
  partyId: undefined,
};

/** The host, everybody in the conference, the queue, and everybody who is being dialled, in this order. */
export function projectParticipants(state: ClientState, before: Rows | undefined): Participant[] {
  const id = conferenceIdOf(state);
  const { telephony, queue, leaving, conference } = state;
  if (id === undefined && conference.status !== "creating") return [];
  const record = id === undefined ? undefined : telephony.conferences.get(id);
  const rows: Participant[] = [];
  if ("startedAt" in conference) {
    rows.push({
      id: "host",
      role: "host",
      name: state.extension?.name ?? fallbackNames.host,
      phoneNumber: state.extension?.phoneNumber,
      extensionId: telephony.extensionId,
      callId: undefined,
      status: hostStatus(conference),
      ...PLAIN,
      muted: "muted" in conference && conference.muted,
      joinedAt: conference.startedAt,
      partyId: record?.host?.partyId,
    });
  }
  const entries = [...(record?.entries.values() ?? [])]
    .filter((entry) => entry.state !== "left")
    .sort(byJoining);
  for (const entry of entries) {
    const { callId } = entry;
    const marks = { leaving: leaving.has(callId), error: state.participantErrors.get(callId) };
    rows.push(joinedRow(entry, telephony.calls.get(callId), marks, before));
  }
  const listed = new Set(entries.map(({ callId }) => callId));
  queue.forEach((callId, position) => {
    if (listed.has(callId)) return;
    listed.add(callId);
    const status = position === 0 && isRunning(conference) ? "joining" : "queued";
    rows.push(waitingRow(state, callId, status));
  });
  for (const { callId } of state.dialing) {
    if (callId === undefined || listed.has(callId)) continue;
    rows.push(waitingRow(state, callId, "dialing"));
  }
  return rows;
}

export function projectCapacity(
  { limit, dialing }: ClientState,
  participants: readonly Participant[],
): Capacity {
  // The host takes a place from the start; so does a dialled number that has no row yet.
  const used =
    participants.filter(({ role }) => role !== "host").length +
    dialing.filter(({ callId }) => callId === undefined).length +
    (participants.length > 0 ? 1 : 0);
  return { used, limit, full: used >= limit };
}

/** The row of somebody whom the conference does not know yet. */
function waitingRow(
  state: ClientState,
  callId: string,
  status: "dialing" | "joining" | "queued",
): Participant {
  return {
    id: callId,
    role: "participant",
    ...identityOf(remoteAddressOf(state.telephony.calls.get(callId))),
    callId,
    status,
    ...PLAIN,
    error: state.participantErrors.get(callId),
  };
}

/** What this client itself knows of a participant. */
interface Marks {
  leaving: boolean;
  error: ConferenceError | undefined;
}

/** Rows by the entry that they show, so that the change of one participant makes one new row. */
const cachedRows = new WeakMap<
  ParticipantEntry,
  { call: Call | undefined; marks: Marks; row: Participant }
>();

function joinedRow(
  entry: ParticipantEntry,
  call: Call | undefined,
  marks: Marks,
  before: Rows | undefined,
): Participant {
  const { leaving, error } = marks;
  const cached = cachedRows.get(entry);
  if (cached?.call === call && cached?.marks.leaving === leaving && cached?.marks.error === error) {
    return cached.row;
  }
  const row = share<Participant>(before?.[entry.callId], {
    id: entry.callId,
    role: "participant",
    ...identityOf(participantAddress(call, entry)),
    callId: isOfUnknownCall(entry) ? undefined : entry.callId,
    status: leaving ? "leaving" : participantStatus(entry),
    muted: entry.muted,
    isolated: entry.isolated,
    error,
    joinedAt: entry.state === "in" ? entry.joinedAt : undefined,
    partyId: entry.partyId,
  });
  cachedRows.set(entry, { call, marks, row });
  return row;
}

function hostStatus(conference: ConferenceState): Participant["status"] {
  if (conference.status === "rejoinable") return "away";
  if (conference.status === "rejoining") return "joining";
  return "held" in conference && conference.held ? "onHold" : "connected";
}

function participantStatus({ state, held }: ParticipantEntry): Participant["status"] {
  if (state !== "in") return "joining";
  return held ? "onHold" : "connected";
}
