import { ownPartyPath } from "../calls/own-party-path.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { dialable, targetOf } from "../telephony/dialable.ts";

export interface ForwardCallVariables {
  callId: string;
  /** A phone number with its country code, or an extension number. */
  to: string;
}

export type ForwardCallErrorType = ConferenceError<
  "unknown-call" | "invalid-number" | RequestErrorCode
>;

/**
 * Forwards a ringing call, whichever of the extension's devices it rings on. Rejects with
 * "invalid-number" before anything is sent.
 */
export function forwardCall(
  client: ConferenceClient,
  variables: ForwardCallVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "forwardCall", variables, takes: { callId: "string", to: "string" } },
    async (context) => {
      const to = dialable(variables.to);
      await context.wire.post(`${ownPartyPath(context, variables.callId)}/forward`, {
        body: targetOf(to),
        subject: "party",
      });
    },
  );
}
