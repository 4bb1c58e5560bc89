import { ownPartyPath } from "../calls/own-party-path.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";

export interface DeclineCallVariables {
  callId: string;
}

export type DeclineCallErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/**
 * Declines a ringing call, whichever of the extension's devices it rings on. The extension's call
 * handling decides what happens next, such as voicemail.
 */
export function declineCall(
  client: ConferenceClient,
  variables: DeclineCallVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "declineCall", variables, takes: { callId: "string" } },
    async (context) => {
      const { callId } = variables;
      const { phone, wire } = context;
      const session = phone.session(callId);
      if (session) {
        await phone.withTimeout(session.decline?.() ?? Promise.reject(errors.wrongState()));
      } else {
        const path = `${ownPartyPath(context, callId)}/reject`;
        await wire.post(path, { body: {}, subject: "party" });
      }
    },
  );
}
