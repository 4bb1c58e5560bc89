import { isLive, type Party, type Session } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

/** Disconnects one party: removes its audio, emits the event and hangs up its endpoint. */
export function disconnect(store: SessionStore, party: Party, reason?: string): void {
  if (!isLive(party)) return;
  const { endpoint } = party;
  if (endpoint?.audio) party.session.bridge.remove(endpoint.audio);
  store.setStatus(party, { code: "Disconnected", ...(reason !== undefined && { reason }) });
  party.endpoint = undefined;
  endpoint?.hangUp(reason);
}

/** Ends a 1:1 call and the call that it was joined with. The event of the party `first` comes first. */
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
