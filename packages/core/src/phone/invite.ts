import { type Clock, withTimeout } from "../clock.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { microphoneError } from "./microphone.ts";
import { finalRefusalOf, sipReason } from "./sip-status.ts";
import {
  type CallSessionLike,
  endLeg,
  type SipMessageLike,
  type WebPhoneLike,
} from "./web-phone.ts";

/** Limit of an INVITE that the user sends. The SIP server answers at once, long before the remote party does. */
export const INVITE_TIMEOUT_MS = 30_000;
/** How long an abandoned leg may take to end. */
const FAREWELL_LIMIT = 5_000;
/** Milliseconds in which an INVITE that was sent may still be heard of. */
const LATE_RESPONSE_MS = 60_000;

export interface InviteOptions {
  /** Limit of the whole INVITE; the web phone itself may wait forever. */
  timeoutMs: number;
  clock: Clock;
  /** Gives it up; the rejection is the signal's reason. */
  signal?: AbortSignal;
  /** The number to be shown to the far side. */
  callerId?: string | undefined;
  onProgress?: (session: CallSessionLike) => void;
  timeoutError: () => ConferenceError;
}

/** Calls a number, an extension or a voice call token; resolves with the answered leg. */
export async function invite(
  phone: WebPhoneLike,
  target: string,
  options: InviteOptions,
): Promise<CallSessionLike> {
  const { clock, timeoutMs, signal, callerId, onProgress, timeoutError } = options;
  signal?.throwIfAborted();
  let session: CallSessionLike | undefined;
  let settled = false;
  let refuse: (error: ConferenceError) => void = () => undefined;
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // The leg must be watched before the call is on its way: afterwards its failure has gone by.
  const watch = (started: CallSessionLike): void => {
    if (session || started.remoteNumber !== target) return;
    session = started;
    if (onProgress) started.on("ringing", () => onProgress(started));
  };
  const listen = (message: SipMessageLike): void => {
    const sipCode = session && finalRefusalOf(message, session.callId);
    if (sipCode === undefined) return;
    // The phone itself may wait on for an answer that came already.
    settled = true;
    refuse(errors.inviteRefused(sipReason(sipCode), { sipCode }));
  };
  phone.on("outboundCall", watch);
  phone.sipClient.on("inboundMessage", listen);
  try {
    const call = phone.call(target, callerId).finally(() => {
      settled = true;
    });
    await withTimeout(clock, timeoutMs, Promise.race([call, refused]), timeoutError);
    if (session?.state === "answered") return session;
    throw errors.inviteRefused(sipReason(undefined));
  } catch (error) {
    if (session) abandon(phone, session, clock, () => settled);
    if (isTyped(error)) throw error;
    throw microphoneError(error) ?? errors.inviteRefused(sipReason(undefined));
  } finally {
    phone.off("outboundCall", watch);
    phone.sipClient.off("inboundMessage", listen);
  }
}

/** Nobody waits for this leg any more: whatever becomes of it, it ends, and the microphone is given back. */
function abandon(
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
    withTimeout(clock, FAREWELL_LIMIT, endLeg(session), () => errors.network()).then(
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
  // Sent and not heard of: it can be taken back only once the other side has named itself.
  for (const track of session.mediaStream?.getTracks() ?? []) track.stop();
  const timer = clock.setTimeout(release, LATE_RESPONSE_MS);
  session.on("disposed", () => clock.clearTimeout(timer));
  session.on("ringing", () => queueMicrotask(end));
}

function isTyped(error: unknown): error is ConferenceError {
  return error instanceof Error && error.name === "ConferenceError";
}
