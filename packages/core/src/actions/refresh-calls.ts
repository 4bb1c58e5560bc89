import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { readPresence } from "../reads/read-presence.ts";

export type RefreshCallsErrorType = ConferenceError<"phone-refused" | RequestErrorCode>;

/**
 * Reads the agent's calls from the platform, and connects first where that has not happened yet.
 * Notifications keep the calls current otherwise.
 */
export function refreshCalls(client: ConferenceClient): Promise<void> {
  return runAction(client, { name: "refreshCalls" }, (context) =>
    // Connecting reads the calls too.
    client.connected ? readPresence(context) : client.connect(),
  );
}
