import type { ConferenceClient } from "../client/conference-client.ts";
import { contextOf } from "../client/context-of.ts";
import { toJsonLines } from "../event-log.ts";

/**
 * The event log as JSON lines, the oldest entry first, for support staff. It holds names and phone
 * numbers of callers, and no secrets.
 */
export function exportEventLog(client: ConferenceClient): string {
  return toJsonLines(contextOf(client).log.entries);
}
