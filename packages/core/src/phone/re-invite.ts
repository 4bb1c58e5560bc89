import { type Clock, withTimeout } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import { finalErrorCode } from "./sip-status.ts";
import type { CallSessionLike, SipMessageLike, WebPhoneLike } from "./web-phone.ts";

/** Limit of a re-INVITE. The web phone itself may wait forever for the response. */
const REINVITE_TIMEOUT_MS = 10_000;

/**
 * Renews a call's media path by a re-INVITE with an ICE restart, which keeps the call held or not held. Resolves
 * with "restored", with "gone" if the server no longer knows the dialog (RFC 3261, section 12.2.2: 481), or
 * with "failed" for any other error.
 */
export async function reInvite(
  phone: WebPhoneLike,
  session: CallSessionLike,
  { clock, held }: { clock: Clock; held: boolean },
): Promise<"restored" | "gone" | "failed"> {
  let errorCode: number | undefined;
  const onMessage = (message: SipMessageLike): void => {
    errorCode ??= finalErrorCode(message, session.callId);
  };
  phone.sipClient.on("inboundMessage", onMessage);
  try {
    await withTimeout(clock, REINVITE_TIMEOUT_MS, session.reInvite(!held), () => errors.network());
  } catch {
    // For an error response the web phone throws, because the response has no SDP.
  } finally {
    phone.sipClient.off("inboundMessage", onMessage);
  }
  if (errorCode === 404 || errorCode === 481) return "gone";
  return errorCode === undefined && isSettled(session) ? "restored" : "failed";
}

function isSettled(session: CallSessionLike): boolean {
  const state = session.rtcPeerConnection?.signalingState;
  return state === undefined || state === "stable";
}
