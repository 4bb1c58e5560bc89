import { share } from "../store.ts";
import {
  type Call,
  type CallBook,
  type Entry,
  farSideOf,
  isUnanswered,
  ownPartyOf,
  partyIndex,
} from "../telephony/book.ts";
import type { Address } from "../telephony/event.ts";
import type {
  ActiveCall,
  BringInObstacle,
  Capacity,
  ConferenceState,
  Participant,
  ParticipantRecord,
  PhoneState,
  SipLegState,
} from "../types.ts";
import { type ClientState, conferenceIdOf, isRunning, type LegFacts } from "./state.ts";

/** What hooks read. Each part keeps its identity for as long as it says the same. */
export interface Views {
  conference: ConferenceState;
  phone: PhoneState;
  invite: SipLegState;
  capacity: Capacity;
  calls: readonly ActiveCall[];
  participants: readonly Participant[];
  participantIds: readonly string[];
  /** Those who were in this conference and left, in the order of leaving. */
  departed: readonly ParticipantRecord[];
  byParticipant: Readonly<Record<string, Participant>>;
}

/** Stages in which a conference takes nobody in. */
const NO_ROOM = new Set<ConferenceState["status"]>(["ending", "rejoinable", "rejoining"]);

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
  const fresh: Views = {
    conference: state.conference,
    phone: state.phone,
    invite: state.invite,
    capacity,
    calls: callsOf(state, capacity, before),
    participants,
    participantIds: participants.map(({ id }) => id),
    departed: departedOf(state),
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
      joinedAt: conference.startedAt,
      partyId: record?.host?.partyId,
    });
  }
  const entries = [...(record?.entries.values() ?? [])]
    .filter(({ state: entryState }) => entryState !== "left")
    .sort(byJoining);
  for (const entry of entries) {
    rows.push(
      participantRow(entry, book.calls.get(entry.callId), leaving.has(entry.callId), before),
    );
  }
  const listed = new Set(entries.map(({ callId }) => callId));
  queue.forEach((callId, position) => {
    if (listed.has(callId)) return;
    const who = farSideOf(book.calls.get(callId));
    rows.push({
      id: callId,
      role: "participant",
      ...nameAndNumber(who),
      extensionId: who.extensionId,
      callId,
      status: position === 0 && isRunning(conference) ? "joining" : "queued",
      muted: false,
      joinedAt: undefined,
      partyId: undefined,
    });
  });
  return rows;
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

function capacityOf({ limit }: ClientState, participants: readonly Participant[]): Capacity {
  // The host has a place from the start.
  const used =
    participants.filter(({ role }) => role !== "host").length + (participants.length > 0 ? 1 : 0);
  return { used, limit, full: used >= limit };
}

/** Rows are made once for what they show: a change of one call makes one new row. */
const participantRows = new WeakMap<
  Entry,
  { call: Call | undefined; leaving: boolean; row: Participant }
>();
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
  leaving: boolean,
  before: Views | undefined,
): Participant {
  const known = participantRows.get(entry);
  if (known && known.call === call && known.leaving === leaving) return known.row;
  const who = identityOf(call, entry);
  const row = share<Participant>(before?.byParticipant[entry.callId], {
    id: entry.callId,
    role: "participant",
    ...nameAndNumber(who),
    extensionId: who.extensionId,
    callId: entry.callId,
    status: leaving ? "leaving" : guestStatus(entry),
    muted: entry.muted,
    joinedAt: entry.state === "in" ? entry.joinedAt : undefined,
    partyId: entry.partyId,
  });
  participantRows.set(entry, { call, leaving, row });
  return row;
}

function callsOf(state: ClientState, capacity: Capacity, before: Views | undefined): ActiveCall[] {
  const calls: ActiveCall[] = [];
  for (const call of state.book.calls.values()) {
    const own = ownPartyOf(call);
    if (!own || own.code === "disconnected" || own.code === "gone") continue;
    const leg = state.legs.get(call.id);
    const status = isUnanswered(state.book, call)
      ? "dialing"
      : statusOf(own.code, own.direction, leg);
    const obstacle = obstacleOf(state, capacity, call, status);
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
      onThisPhone: leg !== undefined,
      bringIn: obstacle ? { possible: false, reason: obstacle } : { possible: true },
    });
    callRows.set(call, { leg, status, obstacle, row });
    calls.push(row);
  }
  return calls.sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
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
  status: ActiveCall["status"],
): BringInObstacle | undefined {
  const id = conferenceIdOf(state);
  const entry = id === undefined ? undefined : state.book.conferences.get(id)?.entries.get(call.id);
  if (entry?.state === "in") return "alreadyIn";
  if (entry?.state === "joining" || state.queue.includes(call.id)) return "pending";
  if (status === "ringing" || status === "dialing") return "ringing";
  const { status: stage } = state.conference;
  // While it is being created, calls line up already.
  if (id === undefined ? stage !== "creating" : NO_ROOM.has(stage)) return "noConference";
  if (capacity.full) return "conferenceFull";
  return undefined;
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
