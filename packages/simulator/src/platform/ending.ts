import type { SessionBook } from "./book.ts";
import { isLive, type Party, type Session } from "./session.ts";

/** Takes one party out of its session: the far end is told, its sound is gone, the world is notified. */
export function disconnect(book: SessionBook, party: Party): void {
  if (!isLive(party)) return;
  const { endpoint } = party;
  party.endpoint = undefined;
  if (endpoint?.audio) party.session.bridge.remove(endpoint.audio);
  book.setStatus(party, { code: "Disconnected" });
  endpoint?.hangUp();
}

/** Ends a 1:1 call; whoever hung up first is reported first. */
export function endCall(book: SessionBook, session: Session, first?: Party): void {
  if (session.ended) return;
  const order = first
    ? [first, ...session.parties.filter((party) => party !== first)]
    : session.parties;
  for (const party of order) disconnect(book, party);
  book.endSession(session);
}
