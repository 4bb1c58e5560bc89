import type { PartyEvent, PartyUpdate } from "./event.ts";
import { isPartyCode, type KnownPartyCode, type PartyCode } from "./party-code.ts";

/** The place of a party's newest event among the events of its session. */
export interface EventOrder {
  /** Sequence of the newest event about the party; 0 while only snapshots reported it. */
  sequence: number;
  /** Time of that event by the platform's clock, in milliseconds since the epoch. */
  reportedAt: number;
  /** Time of the event with which the sequence last started again; 0 if it never did. */
  countsFrom: number;
  /** How far a party had come by that event; see `progressOf`. */
  progress: number;
}

/** The order of a party of which no event is known. */
export const NO_EVENT: EventOrder = { sequence: 0, reportedAt: 0, countsFrom: 0, progress: 0 };

type OrderedEvent = Pick<PartyEvent, "sequence" | "at"> & { party: Pick<PartyUpdate, "code"> };

/** Codes in the order in which a party passes them. */
const STAGES: readonly (readonly KnownPartyCode[])[] = [
  ["setup"],
  ["proceeding"],
  ["answered", "hold"],
  ["gone", "parked"],
  ["disconnected"],
];

/** The stage of a party with this code; that of an answered one for codes that stand beside the others. */
function progressOf(code: PartyCode): number {
  const stage = STAGES.findIndex((codes) => isPartyCode(code, ...codes));
  return stage < 0 ? 2 : stage;
}

/**
 * Whether an event is older than the newest one that is known of its party. The session's sequence orders the
 * events, as RingCentral documents. Nothing promises that it never starts again, so a lower sequence at a
 * later time is a new start, and everything from before that start is older. Of two events in the same
 * millisecond the one with which the party has come further is the later one.
 */
export function isOlder(event: OrderedEvent, known: EventOrder): boolean {
  if (event.at < known.countsFrom) return true;
  if (event.sequence >= known.sequence || event.at > known.reportedAt) return false;
  return event.at < known.reportedAt || progressOf(event.party.code) <= known.progress;
}

/** Whether an event, and not only a snapshot, reported that a party with this code came so far. */
export function wasReported({ code, progress }: EventOrder & { code: PartyCode }): boolean {
  return progress >= progressOf(code);
}

/** The order after an event that is not older than what is known. */
export function orderAfter(event: OrderedEvent, known: EventOrder | undefined): EventOrder {
  const startsAgain = known !== undefined && event.sequence < known.sequence;
  return {
    sequence: event.sequence,
    reportedAt: event.at,
    countsFrom: startsAgain ? event.at : (known?.countsFrom ?? 0),
    progress: progressOf(event.party.code),
  };
}
