import type { SessionBook } from "./book.ts";
import { isLive, type Party, type Session } from "./session.ts";

/** Takes one party out of its session: the far end is told, its sound is gone, the world is notified. */
export function disconnect(book: SessionBook, party: Party, reason?: string): void {
  if (!isLive(party)) return;
  const { endpoint } = party;
  if (endpoint?.audio) party.session.bridge.remove(endpoint.audio);
  book.setStatus(party, { code: "Disconnected", ...(reason !== undefined && { reason }) });
  party.endpoint = undefined;
  endpoint?.hangUp(reason);
}

/** Ends a 1:1 call, and with it the one that it was joined with; whoever hung up first is reported first. */
export function endCall(book: SessionBook, session: Session, first?: Party, reason?: string): void {
  if (session.ended) return;
  const order = first
    ? [first, ...session.parties.filter((party) => party !== first)]
    : session.parties;
  const joined = order.flatMap(({ joinedWith }) => joinedWith?.session ?? []);
  for (const party of order) disconnect(book, party, reason);
  book.endSession(session);
  for (const other of joined) endCall(book, other);
}
