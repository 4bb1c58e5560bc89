import { isRunning } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { type ConferenceRecord, entriesOf, isOfUnknownCall } from "../telephony/telephony-state.ts";

/**
 * Stores, for a reload of this tab, from which calls the parties of its conference came. The platform may not name
 * them in the conference, and only those calls name the participants.
 */
export function rememberOrigins({ model, storage }: ClientContext): void {
  let seen: ConferenceRecord["entries"] | undefined;

  model.watch(() => {
    const { conference, telephony } = model.state;
    const { extensionId } = telephony;
    if (!isRunning(conference) || !extensionId) return;
    const { sessionId } = conference;
    const entries = telephony.conferences.get(sessionId)?.entries;
    if (!entries || entries === seen) return;
    seen = entries;
    const origins = new Map<string, string>();
    for (const entry of entriesOf(telephony, sessionId)) {
      const { partyId, callId } = entry;
      if (partyId !== undefined && !isOfUnknownCall(entry)) origins.set(partyId, callId);
    }
    storage.storeOrigins(extensionId, sessionId, origins);
  });
}
