import type { ClientContext } from "../state/context.ts";
import { recordsOf } from "../state/views.ts";
import type { ConferenceRecord } from "../telephony/telephony-state.ts";
import type { EndReason } from "../types.ts";

/** The conference is over for this host: the receipt is written. `inside`: who was in when its end was asked for. */
export function finishConference(
  { model, clock, heldForAnother, memory, hostLock }: ClientContext,
  reason: EndReason,
  inside?: ReadonlySet<string>,
): void {
  const { conference, book } = model.state;
  if (!("startedAt" in conference) || conference.status === "ended") return;
  const endedAt = clock.now();
  const { sessionId, startedAt } = conference;
  heldForAnother.delete(sessionId);
  hostLock.release();
  // A page that goes away may find it again.
  if (reason !== "pageClosed" && book.extensionId !== undefined) memory.forget(book.extensionId);
  const record = book.conferences.get(sessionId);
  model.update({
    queue: [],
    leaving: new Set(),
    conference: {
      status: "ended",
      sessionId,
      reason: reason === "endedByPlatform" ? reasonOfPlatform(record) : reason,
      startedAt,
      endedAt,
      participants: recordsOf(book, sessionId, endedAt, inside ?? insideAtEnd(record)),
    },
  });
}

/** Some accounts' conferences end with the last participant: then that one's way out is the reason. */
function reasonOfPlatform(record: ConferenceRecord | undefined): EndReason {
  if (!record?.host?.wasAlone) return "endedByPlatform";
  const [last] = [...record.entries.values()].sort((a, b) => (b.leftAt ?? 0) - (a.leftAt ?? 0));
  return last?.removed ? "lastRemoved" : "lastLeft";
}

/** Whose departure is not older than the host's. */
function insideAtEnd(record: ConferenceRecord | undefined): Set<string> {
  const { host, entries } = record ?? {};
  const endedAt = host?.code === "disconnected" && !host.wasAlone ? host.at : undefined;
  const inside = [...(entries?.values() ?? [])].filter(
    ({ leftAt }) => leftAt === undefined || (endedAt !== undefined && leftAt >= endedAt),
  );
  return new Set(inside.map(({ callId }) => callId));
}
