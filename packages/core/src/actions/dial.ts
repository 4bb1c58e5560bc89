import { holdOthers, resumeHeld } from "../calls/hold-others.ts";
import { placeCall, readyToCall } from "../calls/place-call.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { CallErrorCode, ConferenceError } from "../errors/conference-error.ts";
import { dialable } from "../telephony/dialable.ts";

export interface DialVariables {
  /** A phone number with its country code, or an extension number. */
  to: string;
  /** A number of useCallerIds; without it, the extension's own setting decides. */
  callerId?: string;
}

export interface DialedCall {
  /** Id of the call in useActiveCalls, whose status tells when somebody really answers. */
  callId: string;
}

export type DialErrorType = ConferenceError<"invalid-number" | "wrong-number" | CallErrorCode>;

/**
 * Places a call from this page's phone; the phone's other calls are put on hold for it. Resolves when
 * the phone system accepts the call, which is before anybody answers. Rejects with "invalid-number"
 * before anything is sent, with "wrong-number" for a number that nobody has, and with "invite-refused".
 */
export function dial(client: ConferenceClient, variables: DialVariables): Promise<DialedCall> {
  return runAction(
    client,
    { name: "dial", variables, takes: { to: "string", callerId: "string?" } },
    async (context) => {
      const { callerId } = variables;
      const to = dialable(variables.to);
      const signal = context.alive;
      try {
        const webPhone = await readyToCall(context, signal);
        await holdOthers(context);
        const session = await placeCall(context, webPhone, { to, callerId, signal });
        return { callId: session.sessionId ?? "" };
      } catch (error) {
        await resumeHeld(context);
        throw error;
      }
    },
  );
}
