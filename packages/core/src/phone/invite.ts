import { type Clock, withTimeout } from "../clock.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { microphoneError } from "./microphone.ts";
import { finalErrorCode, refusalReasonOf } from "./sip-status.ts";
import {
  type CallSessionLike,
  endLeg,
  type SipMessageLike,
  type WebPhoneLike,
} from "./web-phone.ts";

/** Limit of an INVITE that the user sends. The SIP server answers it at once, long before the remote party does. */
export const INVITE_TIMEOUT_MS = 30_000;
/** Limit of the BYE or CANCEL of a leg that nobody wants any more. */
const LEG_END_TIMEOUT_MS = 5_000;
/** How long a response to a discarded INVITE may still arrive. */
const LATE_RESPONSE_MS = 60_000;

export interface InviteOptions {
  /** Limit of the whole INVITE; the web phone itself may wait forever. */
  timeoutMs: number;
  clock: Clock;
  /** Cancels the INVITE, which then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** The phone number that the remote party sees. */
  callerId?: string | undefined;
  /** Called with the leg at the first provisional response after 100 Trying. */
  onProgress?: (session: CallSessionLike) => void;
  timeoutError: () => ConferenceError;
}

/**
 * Calls a phone number, an extension or a voice call token. Resolves with the answered leg. Rejects with
 * "invite-refused", with an error of the microphone, with `timeoutError()` or with the signal's reason.
 */
export async function invite(
  phone: WebPhoneLike,
  target: string,
  options: InviteOptions,
): Promise<CallSessionLike> {
  const { clock, timeoutMs, signal, callerId, onProgress, timeoutError } = options;
  signal?.throwIfAborted();
  let session: CallSessionLike | undefined;
  let settled = false;
  let rejectInvite: (error: ConferenceError) => void = () => undefined;
  const rejection = new Promise<never>((_, reject) => {
    rejectInvite = reject;
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // The web phone reports a failure before `call` settles, so that a later listener would miss it.
  const onOutboundCall = (started: CallSessionLike): void => {
    if (session || started.remoteNumber !== target) return;
    session = started;
    // A leg that is discarded gets no response any more. A refusal disposes of it too, and is reported first.
    started.on("disposed", () => queueMicrotask(() => rejectInvite(errors.inviteRefused("ended"))));
    if (onProgress) started.on("ringing", () => onProgress(started));
  };
  const onMessage = (message: SipMessageLike): void => {
    const sipCode = session && finalErrorCode(message, session.callId);
    if (sipCode === undefined) return;
    // After some final responses the web phone's own promise never settles.
    settled = true;
    rejectInvite(errors.inviteRefused(refusalReasonOf(sipCode), sipCode));
  };
  phone.on("outboundCall", onOutboundCall);
  phone.sipClient.on("inboundMessage", onMessage);
  try {
    const call = phone.call(target, callerId).finally(() => {
      settled = true;
    });
    await withTimeout(clock, timeoutMs, Promise.race([call, rejection]), timeoutError);
    if (session?.state === "answered") return session;
    throw errors.inviteRefused("noResponse");
  } catch (error) {
    if (session) discardLeg(phone, session, clock, () => settled);
    if (isTyped(error)) throw error;
    throw microphoneError(error) ?? errors.inviteRefused("noResponse");
  } finally {
    phone.off("outboundCall", onOutboundCall);
    phone.sipClient.off("inboundMessage", onMessage);
  }
}

/** Ends a leg that nobody waits for, whatever becomes of its INVITE, and releases the microphone. */
function discardLeg(
  phone: WebPhoneLike,
  session: CallSessionLike,
  clock: Clock,
  isSettled: () => boolean,
): void {
  const release = (): void => {
    const index = phone.callSessions.indexOf(session);
    if (index !== -1) phone.callSessions.splice(index, 1);
    if (session.state !== "disposed") session.dispose();
  };
  const end = (): void => {
    withTimeout(clock, LEG_END_TIMEOUT_MS, endLeg(session), () => errors.network()).then(
      release,
      release,
    );
  };
  if (session.state === "answered" || session.state === "ringing") {
    end();
    return;
  }
  if (isSettled() || session.state !== "init") {
    release();
    return;
  }
  // A CANCEL is possible only after a provisional response (RFC 3261, section 9.1), which may still arrive.
  for (const track of session.mediaStream?.getTracks() ?? []) track.stop();
  const timer = clock.setTimeout(release, LATE_RESPONSE_MS);
  session.on("disposed", () => clock.clearTimeout(timer));
  session.on("ringing", () => queueMicrotask(end));
}

function isTyped(error: unknown): error is ConferenceError {
  return error instanceof Error && error.name === "ConferenceError";
}
