import { recordsOf } from "../conference/views.ts";
import type { ClientContext } from "../context.ts";
import type { EndReason } from "../types.ts";

/** The conference is over for this host: the receipt is written. */
export function finishConference(
  { model, clock, heldForAnother }: ClientContext,
  reason: EndReason,
): void {
  const { conference, book } = model.state;
  if (!("startedAt" in conference) || conference.status === "ended") return;
  const endedAt = clock.now();
  const { sessionId, startedAt } = conference;
  heldForAnother.delete(sessionId);
  model.update({
    queue: [],
    leaving: new Set(),
    conference: {
      status: "ended",
      sessionId,
      reason,
      startedAt,
      endedAt,
      participants: recordsOf(book, sessionId, endedAt),
    },
  });
}
