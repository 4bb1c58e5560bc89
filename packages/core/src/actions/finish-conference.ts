import { recordsOf } from "../conference/views.ts";
import type { ClientContext } from "../context.ts";
import type { ConferenceRecord } from "../telephony/book.ts";
import type { EndReason } from "../types.ts";

/** Milliseconds after the last departure in which the platform's end follows from it. */
const FOLLOWS = 10_000;

/** The conference is over for this host: the receipt is written. */
export function finishConference(
  { model, clock, heldForAnother, memory, hostLock }: ClientContext,
  reason: EndReason,
): void {
  const { conference, book } = model.state;
  if (!("startedAt" in conference) || conference.status === "ended") return;
  const endedAt = clock.now();
  const { sessionId, startedAt } = conference;
  heldForAnother.delete(sessionId);
  hostLock.release();
  // A page that goes away may find it again.
  if (reason !== "pageClosed" && book.extensionId !== undefined) memory.forget(book.extensionId);
  model.update({
    queue: [],
    leaving: new Set(),
    conference: {
      status: "ended",
      sessionId,
      reason:
        reason === "endedByPlatform"
          ? reasonOfPlatform(book.conferences.get(sessionId), endedAt)
          : reason,
      startedAt,
      endedAt,
      participants: recordsOf(book, sessionId, endedAt),
    },
  });
}

/** Some accounts' conferences end with the last participant: then that one's way out is the reason. */
function reasonOfPlatform(conference: ConferenceRecord | undefined, endedAt: number): EndReason {
  const entries = [...(conference?.entries.values() ?? [])].filter(
    ({ joinedAt }) => joinedAt !== undefined,
  );
  const [last] = entries.sort((a, b) => (b.leftAt ?? 0) - (a.leftAt ?? 0));
  const alone = entries.every(({ leftAt }) => leftAt !== undefined);
  if (!alone || last?.leftAt === undefined || endedAt - last.leftAt > FOLLOWS) {
    return "endedByPlatform";
  }
  return last.removed ? "lastRemoved" : "lastLeft";
}
