import { isPartyCode } from "./party-code.ts";
import {
  type Call,
  type ConferenceRecord,
  isOnUnknownDevice,
  isOver,
  ownPartyOf,
  type TelephonyState,
} from "./telephony-state.ts";

/**
 * How long a finished call is kept, so that late events about it do not revive it. The limits in this file
 * bound the memory of a page that stays open for days.
 */
const FINISHED_CALL_RETENTION_MS = 3_600_000;
/** Limits finished calls by number too, because the times of events may be wrong. */
const FINISHED_CALLS_KEPT = 200;
/** Number of finished conferences that are kept, so that a late event about one of them does not reopen it. */
const FINISHED_CONFERENCES_KEPT = 20;
/**
 * How long a conference of unknown host is kept after the last report of somebody joining it, and a call that
 * moved to a device of which nothing is heard. Their ends may have been missed, and nothing else tells of them.
 */
const UNHEARD_RETENTION_MS = 86_400_000;
const UNHEARD_KEPT = 100;

/**
 * Drops calls and conferences that are finished and too old or too many, the oldest first. A call that the
 * extension has, and a conference that it is in, is never dropped. `now` is in milliseconds since the epoch;
 * without it, nothing is too old.
 */
export function withinLimits(telephony: TelephonyState, now: number | undefined): TelephonyState {
  const conferences = keptConferences(telephony.conferences, now);
  const calls = keptCalls(telephony.calls, conferences, now);
  if (conferences === telephony.conferences && calls === telephony.calls) return telephony;
  return { ...telephony, calls, conferences };
}

function keptConferences(
  conferences: TelephonyState["conferences"],
  now: number | undefined,
): TelephonyState["conferences"] {
  const finished: string[] = [];
  const hostless: string[] = [];
  const expired: string[] = [];
  for (const conference of conferences.values()) {
    if (isFinishedConference(conference)) finished.push(conference.id);
    else if (conference.host === undefined) {
      const isOld = isBefore(lastJoin(conference), now, UNHEARD_RETENTION_MS);
      (isOld ? expired : hostless).push(conference.id);
    }
  }
  return without(conferences, [
    ...expired,
    ...finished.slice(0, -FINISHED_CONFERENCES_KEPT),
    ...hostless.slice(0, -UNHEARD_KEPT),
  ]);
}

/** Whether the host is out, or never was heard of in a conference that everybody left. */
function isFinishedConference({ host, entries }: ConferenceRecord): boolean {
  if (host) return host.code === "disconnected";
  return entries.size > 0 && [...entries.values()].every(({ state }) => state === "left");
}

function lastJoin({ entries }: ConferenceRecord): number | undefined {
  const times = [...entries.values()].flatMap(({ joinedAt }) => joinedAt ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}

function keptCalls(
  calls: TelephonyState["calls"],
  conferences: TelephonyState["conferences"],
  now: number | undefined,
): TelephonyState["calls"] {
  const finished: string[] = [];
  const unheard: string[] = [];
  const expired: string[] = [];
  for (const call of calls.values()) {
    const isFinished = isFinishedCall(call, conferences);
    if (!isFinished && !isOnUnknownDevice(call)) continue;
    const retention = isFinished ? FINISHED_CALL_RETENTION_MS : UNHEARD_RETENTION_MS;
    const isOld = isBefore(ownPartyOf(call)?.at, now, retention);
    (isOld ? expired : isFinished ? finished : unheard).push(call.id);
  }
  return without(calls, [
    ...expired,
    ...finished.slice(0, -FINISHED_CALLS_KEPT),
    ...unheard.slice(0, -UNHEARD_KEPT),
  ]);
}

/** Whether the call is over, or went to a transfer's target, to a park orbit, or to a conference that it has left. */
function isFinishedCall(call: Call, conferences: TelephonyState["conferences"]): boolean {
  if (isOver(call)) return true;
  if (!isPartyCode(ownPartyOf(call)?.code, "gone", "parked")) return false;
  for (const conference of conferences.values()) {
    const entry = conference.entries.get(call.id);
    if (entry && entry.state !== "left") return false;
  }
  return true;
}

function isBefore(time: number | undefined, now: number | undefined, ms: number): boolean {
  return time !== undefined && now !== undefined && time < now - ms;
}

function without<Item>(
  items: ReadonlyMap<string, Item>,
  ids: readonly string[],
): ReadonlyMap<string, Item> {
  if (ids.length === 0) return items;
  const kept = new Map(items);
  for (const id of ids) kept.delete(id);
  return kept;
}
