import { type Clock, withTimeout } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import { type CallSessionLike, endLeg, type WebPhoneLike } from "./web-phone.ts";

/** Milliseconds for each of the two steps: a dead socket answers nothing, and the page may be on its way out. */
const DISCARD_LIMIT = 5_000;

/**
 * Ends a phone's calls, un-registers it and closes its socket. The phone's own dispose() misses every
 * second call, trips over one that was not sent yet, and sends a ringing one to voicemail everywhere.
 */
export async function discardPhone(phone: WebPhoneLike, clock: Clock): Promise<void> {
  const legs = phone.callSessions.splice(0);
  // Over a closed socket nobody is told, and nobody answers.
  const isClosed = (phone.sipClient.wsc?.readyState ?? WebSocket.OPEN) > WebSocket.OPEN;
  if (!isClosed) await bounded(clock, Promise.allSettled(legs.filter(isOurs).map(endLeg)));
  for (const leg of legs) if (leg.state !== "disposed") leg.dispose();
  const farewell = bounded(clock, phone.dispose());
  if (!isClosed) await farewell;
  phone.sipClient.wsc?.close();
}

/** A call that only rings here may be answered elsewhere. */
function isOurs({ state, direction }: CallSessionLike): boolean {
  return state === "answered" || (state === "ringing" && direction === "outbound");
}

async function bounded(clock: Clock, step: Promise<unknown>): Promise<void> {
  await withTimeout(clock, DISCARD_LIMIT, step, () => errors.network()).catch(() => undefined);
}
