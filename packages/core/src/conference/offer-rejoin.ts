import type { StoredConference } from "../state/conference-storage.ts";
import type { ClientContext } from "../state/context.ts";
import type { RejoinReason } from "../types.ts";

/** Shows a conference that runs without this page as "rejoinable". */
export function offerRejoin(
  { model }: ClientContext,
  { sessionId, startedAt }: StoredConference,
  reason: RejoinReason,
): void {
  model.update({
    queue: [],
    conference: { status: "rejoinable", sessionId, startedAt, reason, error: undefined },
  });
}
