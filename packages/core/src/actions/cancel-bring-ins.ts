import type { ConferenceClient } from "../client/conference-client.ts";
import { runSyncAction } from "../client/run-action.ts";
import { cancelBringIn } from "../conference/bring-in.ts";

/**
 * Cancels every bring-in that waits for its turn; each rejects with "aborted". A bring-in whose request
 * is already sent goes on.
 */
export function cancelBringIns(client: ConferenceClient): void {
  runSyncAction(client, "cancelBringIns", (context) => {
    for (const callId of context.model.state.queue) cancelBringIn(context, callId);
  });
}
