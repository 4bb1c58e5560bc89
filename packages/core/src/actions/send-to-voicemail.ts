import { requireRingingLeg } from "../calls/leg-of-call.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";

export interface SendToVoicemailVariables {
  callId: string;
}

export type SendToVoicemailErrorType = ConferenceError<
  "unknown-call" | "call-elsewhere" | RequestErrorCode
>;

/** Sends a call that rings on this phone to the extension's voicemail. */
export function sendToVoicemail(
  client: ConferenceClient,
  variables: SendToVoicemailVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "sendToVoicemail", variables, takes: { callId: "string" } },
    async (context) => {
      const session = requireRingingLeg(context, variables.callId);
      await context.phone.withTimeout(
        session.toVoicemail?.() ?? Promise.reject(errors.wrongState()),
      );
    },
  );
}
