import { holdOthers, resumeHeld } from "../calls/hold-others.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import { abortable } from "../clock.ts";
import {
  type ConferenceError,
  hasCode,
  type RequestErrorCode,
} from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { invite } from "../phone/invite.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import type { CallSessionLike } from "../phone/web-phone.ts";
import { type ClientContext, contextOf } from "../state/context.ts";
import { dialable } from "../telephony/dialable.ts";

export interface DialVariables {
  /** A phone number with its country code, or an extension number. */
  to: string;
  /** One of those that useCallerIds lists; left out, the extension's own choice is shown. */
  callerId?: string;
}

export interface DialedCall {
  /** The call's place in useActiveCalls, where its status tells when somebody really answers. */
  callId: string;
}

export type DialErrorType = ConferenceError<
  | "invalid-number"
  | "wrong-number"
  | "invite-refused"
  | "microphone-denied"
  | "microphone-missing"
  | "phone-refused"
  | "aborted"
  | RequestErrorCode
>;

/** Milliseconds. The SIP server answers at once, long before the far side does. */
const DIAL_LIMIT = 30_000;

/**
 * Places a call from this page's phone; other calls are put on hold for it. Resolves when it is on its
 * way, not when somebody answers. Rejects with invalid-number before anything is sent, with
 * wrong-number where it leads nowhere, and with invite-refused.
 */
export function dial(client: ConferenceClient, variables: DialVariables): Promise<DialedCall> {
  const context = contextOf(client);
  return perform(context, "dial", variables, async () => {
    const to = dialable(variables.to);
    try {
      const session = await placeCall(context, { ...variables, to }, { holds: true });
      return { callId: session.sessionId ?? "" };
    } catch (error) {
      await resumeHeld(context);
      throw error;
    }
  });
}

/** One outgoing call, named by the platform. `onNamed` tells its id before it is answered. */
export async function placeCall(
  context: ClientContext,
  { to, callerId }: DialVariables,
  { holds, signal = context.alive, onNamed }: PlaceCallOptions,
): Promise<CallSessionLike> {
  const { phone, clock } = context;
  if (!phone.bringsOwnMedia) await abortable(signal, checkMicrophone());
  await abortable(signal, context.connect());
  const webPhone = await abortable(signal, phone.ready());
  if (holds) await holdOthers(context, "");
  let named = false;
  try {
    return await invite(webPhone, to, {
      clock,
      signal,
      limit: DIAL_LIMIT,
      callerId,
      onProgress: (session) => {
        const { sessionId } = session;
        named = sessionId !== undefined;
        if (sessionId !== undefined) onNamed?.(sessionId);
      },
      timeoutError: () => errors.network(),
    });
  } catch (error) {
    throw named ? error : leadsNowhere(error);
  }
}

export interface PlaceCallOptions {
  /** Whether the phone's other calls are put on hold first. */
  holds: boolean;
  signal?: AbortSignal | undefined;
  onNamed?: ((callId: string) => void) | undefined;
}

/** For a number that nobody has, the SIP server makes no session and says Busy Here. */
function leadsNowhere(error: unknown): unknown {
  if (!hasCode(error, "invite-refused")) return error;
  const { sipCode } = error as ConferenceError;
  const nowhere = sipCode === 404 || sipCode === 484 || sipCode === 486 || sipCode === 604;
  return nowhere ? errors.wrongNumber({ sipCode }) : error;
}
