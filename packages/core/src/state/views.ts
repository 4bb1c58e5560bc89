import type { ConferenceError } from "../errors/conference-error.ts";
import type { Address } from "../telephony/event.ts";
import {
  type Call,
  type CallBook,
  type ConferenceRecord,
  type Entry,
  farSideOf,
  isUnanswered,
  type OwnParty,
  ownPartyOf,
  partyIndex,
} from "../telephony/telephony-state.ts";
import type {
  ActiveCall,
  BringInObstacle,
  Capacity,
  ConferenceState,
  Participant,
  ParticipantRecord,
  PhoneState,
  RecordingState,
  SipLegState,
} from "../types.ts";
import {
  type ClientState,
  conferenceIdOf,
  isRunning,
  type LegFacts,
  type RecordingFacts,
} from "./client-state.ts";
import { share } from "./keyed-store.ts";

/** What hooks read. Each part keeps its identity for as long as it says the same. */
export interface Views {
  conference: ConferenceState;
  phone: PhoneState;
  invite: SipLegState;
  hostLeg: SipLegState;
  capacity: Capacity;
  calls: readonly ActiveCall[];
  participants: readonly Participant[];
  participantIds: readonly string[];
  /** Those who were in this conference and left, in the order of leaving. */
  departed: readonly ParticipantRecord[];
  byParticipant: Readonly<Record<string, Participant>>;
  /** What is being recorded, by call. */
  recordings: Readonly<Record<string, RecordingState>>;
}

/** Stages in which a conference takes nobody in. */
const NO_ROOM = new Set<ConferenceState["status"]>(["ending", "rejoinable", "rejoining"]);

/** Codes of a party that is in no call any more: over, in a conference, or left in a public place. */
const NOT_CALLS = new Set(["disconnected", "gone", "parked"]);

/** The key under which a row listens. */
export function participantKey(id: string): string {
  return `participant:${id}`;
}

/** The next views, and the keys of those that changed. */
export function projectViews(
  state: ClientState,
  before: Views | undefined,
): { views: Views; changed: string[] } {
  const participants = participantsOf(state, before);
  const capacity = capacityOf(state, participants);
  // Filled by the look at each call.
  const recorded: string[] = [];
  const fresh: Views = {
    conference: state.conference,
    phone: state.phone,
    invite: state.invite,
    hostLeg: state.hostLeg,
    capacity,
    calls: callsOf(state, capacity, before, recorded),
    participants,
    participantIds: participants.map(({ id }) => id),
    departed: departedOf(state),
    recordings: recordingsOf(state, participants, recorded),
    byParticipant: Object.fromEntries(
      participants.map((participant) => [participant.id, participant]),
    ),
  };
  if (!before) return { views: fresh, changed: [] };
  const views = share(before, fresh);
  const changed = (Object.keys(views) as (keyof Views)[]).filter(
    (key) => views[key] !== before[key],
  ) as string[];
  if (views.byParticipant === before.byParticipant) return { views, changed };
  for (const id of new Set([
    ...Object.keys(before.byParticipant),
    ...Object.keys(views.byParticipant),
  ])) {
    if (before.byParticipant[id] !== views.byParticipant[id]) changed.push(participantKey(id));
  }
  return { views, changed };
}

/** Those who were in, for the receipt. `inside`: those who were in until the end, by their calls. */
export function recordsOf(
  book: CallBook,
  conferenceId: string,
  endedAt: number,
  inside: ReadonlySet<string>,
): ParticipantRecord[] {
  const entries = [...(book.conferences.get(conferenceId)?.entries.values() ?? [])];
  return entries
    .filter(hasJoined)
    .sort(byJoining)
    .map((entry) => recordOf(book, entry, endedAt, inside.has(entry.callId)));
}

function recordOf(
  book: CallBook,
  entry: Entry & { joinedAt: number },
  endedAt: number,
  wasInside: boolean,
): ParticipantRecord {
  const leftAt = entry.leftAt ?? endedAt;
  const who = identityOf(book.calls.get(entry.callId), entry);
  return {
    id: entry.callId,
    ...nameAndNumber(who),
    extensionId: who.extensionId,
    joinedAt: entry.joinedAt,
    leftAt,
    // The two may come from two clocks.
    duration: Math.max(0, leftAt - entry.joinedAt),
    reason: entry.removed ? "removed" : wasInside ? "conferenceEnded" : undefined,
  };
}

function departedOf(state: ClientState): ParticipantRecord[] {
  const id = conferenceIdOf(state);
  const record = id === undefined ? undefined : state.book.conferences.get(id);
  if (!record) return [];
  return [...record.entries.values()]
    .filter(hasJoined)
    .filter((entry) => entry.leftAt !== undefined)
    .sort((a, b) => (a.leftAt ?? 0) - (b.leftAt ?? 0))
    .map((entry) => recordOf(state.book, entry, 0, false));
}

function hasJoined(entry: Entry): entry is Entry & { joinedAt: number } {
  return entry.joinedAt !== undefined;
}

function participantsOf(state: ClientState, before: Views | undefined): Participant[] {
  const id = conferenceIdOf(state);
  const { book, queue, leaving, conference } = state;
  if (id === undefined && conference.status !== "creating") return [];
  const record = id === undefined ? undefined : book.conferences.get(id);
  const rows: Participant[] = [];
  if ("startedAt" in conference) {
    rows.push({
      id: "host",
      role: "host",
      name: state.extension?.name ?? "You",
      phoneNumber: state.extension?.phoneNumber,
      extensionId: book.extensionId,
      callId: undefined,
      status: hostStatus(conference),
      muted: "muted" in conference && conference.muted,
      aside: false,
      refusal: undefined,
      joinedAt: conference.startedAt,
      partyId: record?.host?.partyId,
    });
  }
  const entries = [...(record?.entries.values() ?? [])]
    .filter(({ state: entryState }) => entryState !== "left")
    .sort(byJoining);
  for (const entry of entries) {
    rows.push(
      participantRow(
        entry,
        book.calls.get(entry.callId),
        { leaving: leaving.has(entry.callId), refusal: state.refusals.get(entry.callId) },
        before,
      ),
    );
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

/** Somebody on the way in, whom the conference does not know yet. */
function waitingRow(
  state: ClientState,
  callId: string,
  status: "dialing" | "joining" | "queued",
): Participant {
  const who = farSideOf(state.book.calls.get(callId));
  return {
    id: callId,
    role: "participant",
    ...nameAndNumber(who),
    extensionId: who.extensionId,
    callId,
    status,
    muted: false,
    aside: false,
    refusal: state.refusals.get(callId),
    joinedAt: undefined,
    partyId: undefined,
  };
}

function hostStatus(conference: ConferenceState): Participant["status"] {
  if (conference.status === "rejoinable") return "away";
  if (conference.status === "rejoining") return "joining";
  return "held" in conference && conference.held ? "onHold" : "connected";
}

function guestStatus({ state, held }: Entry): Participant["status"] {
  if (state !== "in") return "joining";
  return held ? "onHold" : "connected";
}

function capacityOf(state: ClientState, participants: readonly Participant[]): Capacity {
  const { limit, dialing } = state;
  // The host has a place from the start; so has who is being called and has no row yet.
  const used =
    participants.filter(({ role }) => role !== "host").length +
    dialing.filter(({ callId }) => callId === undefined).length +
    (participants.length > 0 ? 1 : 0);
  return { used, limit, full: used >= limit };
}

/** Rows are made once for what they show: a change of one call makes one new row. */
const participantRows = new WeakMap<
  Entry,
  { call: Call | undefined; marks: Marks; row: Participant }
>();

/** What this client itself knows of somebody in the list. */
interface Marks {
  leaving: boolean;
  refusal: ConferenceError | undefined;
}

const callRows = new WeakMap<
  Call,
  {
    leg: LegFacts | undefined;
    status: ActiveCall["status"];
    obstacle: BringInObstacle | undefined;
    row: ActiveCall;
  }
>();

function participantRow(
  entry: Entry,
  call: Call | undefined,
  marks: Marks,
  before: Views | undefined,
): Participant {
  const { leaving, refusal } = marks;
  const known = participantRows.get(entry);
  const same =
    known?.call === call && known?.marks.leaving === leaving && known?.marks.refusal === refusal;
  if (known && same) return known.row;
  const who = identityOf(call, entry);
  const row = share<Participant>(before?.byParticipant[entry.callId], {
    id: entry.callId,
    role: "participant",
    ...nameAndNumber(who),
    extensionId: who.extensionId,
    callId: entry.callId,
    status: leaving ? "leaving" : guestStatus(entry),
    muted: entry.muted,
    aside: entry.aside,
    refusal,
    joinedAt: entry.state === "in" ? entry.joinedAt : undefined,
    partyId: entry.partyId,
  });
  participantRows.set(entry, { call, marks, row });
  return row;
}

function callsOf(
  state: ClientState,
  capacity: Capacity,
  before: Views | undefined,
  recorded: string[],
): ActiveCall[] {
  const calls: ActiveCall[] = [];
  for (const call of state.book.calls.values()) {
    const own = ownPartyOf(call);
    if (!own || NOT_CALLS.has(own.code)) continue;
    if (own.recording) recorded.push(call.id);
    const leg = state.legs.get(call.id);
    const status = isUnanswered(state.book, call)
      ? "dialing"
      : statusOf(own.code, own.direction, leg);
    const obstacle = obstacleOf(state, capacity, call, own, status);
    const known = callRows.get(call);
    if (known && known.leg === leg && known.status === status && known.obstacle === obstacle) {
      calls.push(known.row);
      continue;
    }
    const last = before?.calls.find(({ id }) => id === call.id);
    const row = share<ActiveCall>(last, {
      id: call.id,
      partyId: own.id,
      direction: own.direction,
      ...nameAndNumber(own.far),
      extensionId: own.far.extensionId,
      status,
      startedAt: call.answeredAt ?? call.startedAt,
      muted: own.muted || (leg?.muted ?? false),
      recording: own.recording,
      isConference: false,
      onThisPhone: leg !== undefined,
      bringIn: obstacle ? { possible: false, reason: obstacle } : { possible: true },
    });
    callRows.set(call, { leg, status, obstacle, row });
    calls.push(row);
  }
  for (const conference of state.book.conferences.values()) {
    const row = conferenceCallOf(state, conference);
    if (row) calls.push(row);
  }
  return calls.sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
}

/** The agent's own place in a conference, which is a call like any other. */
function conferenceCallOf(state: ClientState, record: ConferenceRecord): ActiveCall | undefined {
  const { host, id } = record;
  if (!host || host.code === "disconnected") return undefined;
  const leg = state.legs.get(id);
  const { conference } = state;
  const isOurs = "sessionId" in conference && conference.sessionId === id;
  if (isOurs && conference.status === "ended") return undefined;
  return {
    id,
    partyId: host.partyId,
    direction: "outbound",
    name: "Conference",
    phoneNumber: undefined,
    extensionId: undefined,
    status: statusOf(host.code, "outbound", leg),
    startedAt: isOurs && "startedAt" in conference ? conference.startedAt : undefined,
    muted: leg?.muted ?? false,
    recording: host.recording,
    isConference: true,
    onThisPhone: leg !== undefined,
    bringIn: { possible: false, reason: "isConference" },
  };
}

function statusOf(
  code: string,
  direction: "inbound" | "outbound",
  leg: { held: boolean } | undefined,
): ActiveCall["status"] {
  if (code === "setup" || code === "proceeding")
    return direction === "inbound" ? "ringing" : "dialing";
  return code === "hold" || leg?.held ? "onHold" : "connected";
}

function obstacleOf(
  state: ClientState,
  capacity: Capacity,
  call: Call,
  own: OwnParty,
  status: ActiveCall["status"],
): BringInObstacle | undefined {
  const id = conferenceIdOf(state);
  const entry = id === undefined ? undefined : state.book.conferences.get(id)?.entries.get(call.id);
  if (entry?.state === "in") return "alreadyIn";
  if (entry?.state === "joining" || state.queue.includes(call.id)) return "pending";
  if (status === "ringing" || status === "dialing") return "ringing";
  if (own.recording) return "recording";
  const { status: stage } = state.conference;
  // While it is being created, calls line up already.
  if (id === undefined ? stage !== "creating" : NO_ROOM.has(stage)) return "noConference";
  // Who was called to be brought in has a place already.
  const hasPlace = state.dialing.some(({ callId }) => callId === call.id);
  if (capacity.full && !hasPlace) return "conferenceFull";
  return undefined;
}

/** Every call that is recorded, or that this page wanted to be. */
function recordingsOf(
  state: ClientState,
  participants: readonly Participant[],
  recorded: readonly string[],
): Record<string, RecordingState> {
  const { book, recordings } = state;
  const found: Record<string, RecordingState> = {};
  for (const id of recorded) found[id] = { status: "on", by: "others" };
  for (const { id, host } of book.conferences.values()) {
    if (host?.recording && host.code !== "disconnected") {
      found[id] = { status: "on", by: "others" };
    }
  }
  const conferenceId = conferenceIdOf(state);
  for (const [id, facts] of recordings) {
    const inside = id === conferenceId ? participants : [];
    found[id] = recordingOf(facts, inside);
  }
  return found;
}

function recordingOf(
  { status, since, consent, asked, error }: RecordingFacts,
  participants: readonly Participant[],
): RecordingState {
  if (status === "failed") return { status: "off", error };
  if (status !== "on") return { status };
  const later = participants.filter(
    ({ id, role, joinedAt }) => role === "participant" && joinedAt !== undefined && !asked.has(id),
  );
  return {
    status: "on",
    by: "us",
    since: since ?? 0,
    consentMissing: consent === "given" ? later.map(({ id }) => id) : [],
  };
}

function identityOf(call: Call | undefined, entry: Entry): Address {
  const far = farSideOf(call);
  return {
    phoneNumber: far.phoneNumber ?? entry.who.phoneNumber,
    name: far.name ?? entry.who.name,
    extensionId: far.extensionId ?? entry.who.extensionId,
  };
}

function nameAndNumber(who: Address): { name: string; phoneNumber: string | undefined } {
  return { name: who.name ?? who.phoneNumber ?? "Unknown", phoneNumber: who.phoneNumber };
}

function byJoining(a: Entry, b: Entry): number {
  const [first, second] = [
    a.joinedAt ?? Number.POSITIVE_INFINITY,
    b.joinedAt ?? Number.POSITIVE_INFINITY,
  ];
  if (first !== second) return first - second;
  return partyIndex(a.partyId ?? "") - partyIndex(b.partyId ?? "");
}
