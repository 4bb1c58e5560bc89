import { isLive, type Party, type Session } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

/** Takes one party out of its session: the far end is told, its sound is gone, the world is notified. */
export function disconnect(store: SessionStore, party: Party, reason?: string): void {
  if (!isLive(party)) return;
  const { endpoint } = party;
  if (endpoint?.audio) party.session.bridge.remove(endpoint.audio);
  store.setStatus(party, { code: "Disconnected", ...(reason !== undefined && { reason }) });
  party.endpoint = undefined;
  endpoint?.hangUp(reason);
}

/** Ends a 1:1 call, and with it the one that it was joined with; whoever hung up first is reported first. */
export function endCall(
  store: SessionStore,
  session: Session,
  first?: Party,
  reason?: string,
): void {
  if (session.ended) return;
  const order = first
    ? [first, ...session.parties.filter((party) => party !== first)]
    : session.parties;
  const joined = order.flatMap(({ joinedWith }) => joinedWith?.session ?? []);
  for (const party of order) disconnect(store, party, reason);
  store.endSession(session);
  for (const other of joined) endCall(store, other);
}
