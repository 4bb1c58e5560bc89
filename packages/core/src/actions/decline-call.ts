import { ownPartyPath } from "../calls/own-party-path.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

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
      if (context.phone.session(callId)) await context.phone.decline(callId);
      else {
        const path = `${ownPartyPath(context, callId)}/reject`;
        await context.wire.post(path, { body: {}, subject: "party" });
      }
    },
  );
}
