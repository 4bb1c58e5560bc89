import { abortable } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { INVITE_TIMEOUT_MS, invite } from "../phone/invite.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import type { CallSessionLike, WebPhoneLike } from "../phone/web-phone.ts";
import type { ClientContext } from "../state/context.ts";

export interface PlaceCallOptions {
  /** A phone number or an extension number, as `dialable` returns it. */
  to: string;
  callerId?: string | undefined;
  signal: AbortSignal;
  /** Called with the call's id as soon as the platform names it, which is before the call is answered. */
  onNamed?: (callId: string) => void;
}

/** The registered phone, once the microphone is allowed and the client is connected. */
export async function readyToCall(
  context: ClientContext,
  signal: AbortSignal,
): Promise<WebPhoneLike> {
  const { phone } = context;
  if (!phone.bringsOwnMedia) await abortable(signal, checkMicrophone());
  await abortable(signal, context.connect());
  return abortable(signal, phone.ready());
}

/** Places one call. Resolves when the phone system accepts it, which is before anybody answers. */
export async function placeCall(
  { clock, phone }: ClientContext,
  webPhone: WebPhoneLike,
  { to, callerId, signal, onNamed }: PlaceCallOptions,
): Promise<CallSessionLike> {
  let named = false;
  try {
    const session = await invite(webPhone, to, {
      clock,
      signal,
      timeoutMs: INVITE_TIMEOUT_MS,
      callerId,
      onProgress: ({ sessionId }) => {
        named = sessionId !== undefined;
        if (sessionId !== undefined) onNamed?.(sessionId);
      },
      timeoutError: () => errors.network(),
    });
    if (session.sessionId !== undefined) phone.claim(session.sessionId);
    return session;
  } catch (error) {
    throw named ? error : asWrongNumber(error);
  }
}

/** The phone system refuses a number that nobody has with Busy Here, and creates no session for it. */
function asWrongNumber(error: unknown): unknown {
  if (!hasCode(error, "invite-refused")) return error;
  const { sipCode } = error;
  const isWrong = sipCode === 404 || sipCode === 484 || sipCode === 486 || sipCode === 604;
  return isWrong ? errors.wrongNumber({ sipCode }) : error;
}
