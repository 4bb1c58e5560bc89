import { type Clock, withTimeout } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import { finalRefusalOf } from "./sip-status.ts";
import type { CallSessionLike, SipMessageLike, WebPhoneLike } from "./web-phone.ts";

/** Milliseconds. */
const REINVITE_LIMIT = 10_000;

/**
 * Renews the path of a call's sound (ICE restart), held or not as before. Resolves with "restored",
 * with "gone" when the other side knows no such call any more, or with "failed" when nothing came of it.
 */
export async function reInvite(
  phone: WebPhoneLike,
  session: CallSessionLike,
  clock: Clock,
  held: boolean,
): Promise<"restored" | "gone" | "failed"> {
  let refusal: number | undefined;
  const listen = (message: SipMessageLike): void => {
    refusal ??= finalRefusalOf(message, session.callId);
  };
  phone.sipClient.on("inboundMessage", listen);
  try {
    await withTimeout(clock, REINVITE_LIMIT, session.reInvite(!held), () => errors.network());
  } catch {
    // A refusal has no description of sound in it, over which the phone trips.
  } finally {
    phone.sipClient.off("inboundMessage", listen);
  }
  if (refusal === 404 || refusal === 481) return "gone";
  return refusal === undefined && isSettled(session) ? "restored" : "failed";
}

function isSettled(session: CallSessionLike): boolean {
  const state = session.rtcPeerConnection?.signalingState;
  return state === undefined || state === "stable";
}
