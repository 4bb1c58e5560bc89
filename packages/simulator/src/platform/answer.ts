import type { Party } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

/** Marks a party as answered. A phone may have put the call on hold before. */
export function answer(store: SessionStore, party: Party): void {
  store.setStatus(party, { code: "Answered" });
  if (party.held) store.setStatus(party, { code: "Hold" });
}
