import type { ConferenceClient } from "../client/create-client.ts";
import { toJsonLines } from "../event-log.ts";
import { contextOf } from "../state/context.ts";

/** The event log as JSON lines, the oldest first, for support staff. Holds no secrets; numbers and names of callers it does. */
export function exportEventLog(client: ConferenceClient): string {
  return toJsonLines(contextOf(client).log.entries);
}
