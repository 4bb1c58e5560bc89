import { abortable, type Clock, sleep, withTimeout } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import { finalCode } from "./sip-status.ts";
import type { CallSessionLike, SipMessageLike, WebPhoneLike } from "./web-phone.ts";

/** Limit of a re-INVITE. The web phone itself may wait forever for the response. */
const REINVITE_TIMEOUT_MS = 10_000;
/** How often a re-INVITE is sent that crosses one of the server. */
const ATTEMPTS = 4;

/**
 * "gone": the server does not know the dialog any more (RFC 3261, section 12.2.2); "unanswered": there was no
 * final response; "refused": there was another one than 2xx, so that the call is as it was before.
 */
export type ReInviteOutcome = "accepted" | "gone" | "unanswered" | "refused";

export interface ReInviteOptions {
  clock: Clock;
  /** Gives the re-INVITE up, which then counts as unanswered. */
  signal: AbortSignal;
  send(): Promise<void>;
}

/**
 * Sends a re-INVITE by `send`, which is a method of the web phone, and judges it by the server's final response:
 * the web phone's own promise tells nothing, since it also fulfils after a refusal. At most one runs on a leg at
 * a time (RFC 3261, section 14.1), which the caller has to see to.
 */
export async function reInvite(
  phone: WebPhoneLike,
  session: CallSessionLike,
  options: ReInviteOptions,
): Promise<ReInviteOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const code = await sendOnce(phone, session, options);
    if (code === 491 && attempt < ATTEMPTS && !options.signal.aborted) {
      await sleep(options.clock, pauseAfterGlare(session));
      continue;
    }
    if (code === undefined) return "unanswered";
    if (code === 404 || code === 481) return "gone";
    return code < 300 && isSettled(session) ? "accepted" : "refused";
  }
}

/** Resolves with the status of the final response; undefined if none arrives in time. */
async function sendOnce(
  phone: WebPhoneLike,
  session: CallSessionLike,
  { clock, signal, send }: ReInviteOptions,
): Promise<number | undefined> {
  let code: number | undefined;
  const onMessage = (message: SipMessageLike): void => {
    code ??= finalCode(message, session.callId);
  };
  phone.sipClient.on("inboundMessage", onMessage);
  try {
    const sent = withTimeout(clock, REINVITE_TIMEOUT_MS, send(), () => errors.network());
    await abortable(signal, sent);
  } catch {
    // For an error response the web phone throws, because the response has no SDP.
  } finally {
    phone.sipClient.off("inboundMessage", onMessage);
  }
  return code;
}

/** After 491 the side that created the Call-ID waits longer than the other (RFC 3261, section 14.1). */
function pauseAfterGlare({ direction }: CallSessionLike): number {
  const [from, to] = direction === "outbound" ? [2_100, 4_000] : [0, 2_000];
  return from + Math.round((Math.random() * (to - from)) / 10) * 10;
}

function isSettled(session: CallSessionLike): boolean {
  const state = session.rtcPeerConnection?.signalingState;
  return state === undefined || state === "stable";
}
