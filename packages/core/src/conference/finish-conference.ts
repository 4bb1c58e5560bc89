import type { ConferenceError } from "../errors/conference-error.ts";
import type { ClientContext } from "../state/context.ts";
import { participantRecords } from "../state/participant-records.ts";
import type { ConferenceRecord } from "../telephony/telephony-state.ts";
import type { EndReason } from "../types.ts";

/**
 * Ends the conference in the state, with a record of everybody who was in it. `present` holds the call
 * ids of those who were in when the end was requested; without it, it follows from the departures. `error` is
 * that of a request to leave or to end which the platform did not confirm.
 */
export function finishConference(
  { model, clock, heldForAnother, storage, hostLock }: ClientContext,
  reason: EndReason,
  present?: ReadonlySet<string>,
  error?: ConferenceError,
): void {
  const { conference, telephony } = model.state;
  if (!("startedAt" in conference) || conference.status === "ended") return;
  const endedAt = clock.now();
  const { sessionId, startedAt } = conference;
  heldForAnother.delete(sessionId);
  hostLock.release();
  // A page that is closed may be shown again and then rejoins.
  if (reason !== "pageClosed" && telephony.extensionId !== undefined) {
    storage.remove(telephony.extensionId, sessionId);
  }
  const record = telephony.conferences.get(sessionId);
  model.update({
    queue: [],
    conference: {
      status: "ended",
      sessionId,
      reason: reason === "endedByPlatform" ? platformReason(record) : reason,
      startedAt,
      endedAt,
      error,
      participants: participantRecords(
        telephony,
        sessionId,
        endedAt,
        present ?? presentAtEnd(record),
      ),
    },
  });
  // The event of the host's end may be lost. A page that is closed may be shown again.
  if (reason === "left") {
    model.apply({ type: "hostLeft", conferenceId: sessionId, at: endedAt });
  } else if (reason !== "pageClosed") {
    model.apply({ type: "over", callId: sessionId, at: endedAt });
  }
}

/** Some accounts' conferences end with their last participant, whose departure is then the reason. */
function platformReason(record: ConferenceRecord | undefined): EndReason {
  if (!record?.host?.wasLast) return "endedByPlatform";
  const [last] = [...record.entries.values()].sort((a, b) => (b.leftAt ?? 0) - (a.leftAt ?? 0));
  return last?.removed ? "lastRemoved" : "lastLeft";
}

/** Call ids of the participants who left at or after the host did. */
function presentAtEnd(record: ConferenceRecord | undefined): Set<string> {
  const { host, entries } = record ?? {};
  const endedAt = host?.code === "disconnected" && !host.wasLast ? host.at : undefined;
  const present = [...(entries?.values() ?? [])].filter(
    ({ leftAt }) => leftAt === undefined || (endedAt !== undefined && leftAt >= endedAt),
  );
  return new Set(present.map(({ callId }) => callId));
}
