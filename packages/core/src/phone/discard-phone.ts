import { type Clock, withTimeout } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import { type CallSessionLike, endLeg, type WebPhoneLike } from "./web-phone.ts";

/** Limit of each of the two steps, because a dead socket answers nothing and the page may be unloading. */
const DISCARD_TIMEOUT_MS = 5_000;

/**
 * Ends a phone's calls, unregisters it and closes its socket. The web phone's own `dispose()` alone skips every
 * second call, throws for a call whose INVITE was not sent yet, and sends a ringing call to voicemail on all
 * devices.
 */
export async function discardPhone(phone: WebPhoneLike, clock: Clock): Promise<void> {
  const legs = phone.callSessions.splice(0);
  // Nothing can be sent over a closed socket, so that nothing is awaited either.
  const isClosed = (phone.sipClient.wsc?.readyState ?? WebSocket.OPEN) > WebSocket.OPEN;
  if (!isClosed) await settledInTime(clock, Promise.allSettled(legs.filter(isOwnCall).map(endLeg)));
  for (const leg of legs) if (leg.state !== "disposed") leg.dispose();
  const disposed = settledInTime(clock, phone.dispose());
  if (!isClosed) await disposed;
  phone.sipClient.wsc?.close();
}

/** An inbound call that still rings is left alone, because another device may answer it. */
function isOwnCall({ state, direction }: CallSessionLike): boolean {
  return state === "answered" || (state === "ringing" && direction === "outbound");
}

async function settledInTime(clock: Clock, step: Promise<unknown>): Promise<void> {
  await withTimeout(clock, DISCARD_TIMEOUT_MS, step, () => errors.network()).catch(() => undefined);
}
