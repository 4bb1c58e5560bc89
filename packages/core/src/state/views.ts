import { share } from "../share.ts";
import type {
  ActiveCall,
  Capacity,
  ConferenceState,
  Participant,
  ParticipantRecord,
  PhoneState,
  RecordingState,
  SipLegState,
} from "../types.ts";
import { projectCalls } from "./call-views.ts";
import type { ClientState } from "./client-state.ts";
import { departedRecords } from "./participant-records.ts";
import { projectCapacity, projectParticipants } from "./participant-views.ts";
import { projectRecordings } from "./recording-views.ts";

/** What hooks read. Each part keeps its identity for as long as its content stays the same. */
export interface Views {
  conference: ConferenceState;
  phone: PhoneState;
  invite: SipLegState;
  hostLeg: SipLegState;
  capacity: Capacity;
  calls: readonly ActiveCall[];
  /** The host first, then everybody else in the order of joining. */
  participants: readonly Participant[];
  participantIds: readonly string[];
  /** Everybody who left the current conference, in the order of leaving. */
  departed: readonly ParticipantRecord[];
  byParticipant: Readonly<Record<string, Participant>>;
  /** Recordings by call id. */
  recordings: Readonly<Record<string, RecordingState>>;
}

/** The key of one participant's view. */
export type ParticipantKey = `participant:${string}`;

/** A key to subscribe to: one of the views, or one participant. */
export type ViewKey = keyof Views | ParticipantKey;

/** The key that changes with one participant only: `client.subscribe(participantKey(id), listener)`. */
export function participantKey(participantId: string): ParticipantKey {
  return `participant:${participantId}`;
}

/** Projects the state to views, and names the keys that differ from the views before. */
export function projectViews(
  state: ClientState,
  before: Views | undefined,
): { views: Views; changed: ViewKey[] } {
  const participants = projectParticipants(state, before?.byParticipant);
  const capacity = projectCapacity(state, participants);
  const { calls, recorded } = projectCalls(state, capacity, before?.calls);
  const fresh: Views = {
    conference: state.conference,
    phone: state.phone,
    invite: state.invite,
    hostLeg: state.hostLeg,
    capacity,
    calls,
    participants,
    participantIds: participants.map(({ id }) => id),
    departed: departedRecords(state),
    recordings: projectRecordings(state, participants, recorded),
    byParticipant: Object.fromEntries(
      participants.map((participant) => [participant.id, participant]),
    ),
  };
  if (!before) return { views: fresh, changed: [] };
  const views = share(before, fresh);
  const changed: ViewKey[] = (Object.keys(views) as (keyof Views)[]).filter(
    (key) => views[key] !== before[key],
  );
  if (views.byParticipant === before.byParticipant) return { views, changed };
  for (const id of new Set([
    ...Object.keys(before.byParticipant),
    ...Object.keys(views.byParticipant),
  ])) {
    if (before.byParticipant[id] !== views.byParticipant[id]) changed.push(participantKey(id));
  }
  return { views, changed };
}
