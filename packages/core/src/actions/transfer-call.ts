import { transferablePartyPath } from "../calls/own-party-path.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { dialable, targetOf } from "../telephony/dialable.ts";

export interface TransferCallVariables {
  callId: string;
  /** A phone number with its country code, or an extension number. */
  to: string;
}

export type TransferCallErrorType = ConferenceError<
  "unknown-call" | "invalid-number" | RequestErrorCode
>;

/** Transfers a call blindly; the agent is out of it afterwards. Rejects with "wrong-state" for a conference. */
export function transferCall(
  client: ConferenceClient,
  variables: TransferCallVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "transferCall", variables, takes: { callId: "string", to: "string" } },
    async (context) => {
      const to = dialable(variables.to);
      const path = transferablePartyPath(context, variables.callId);
      await context.wire.post(`${path}/transfer`, { body: targetOf(to), subject: "party" });
    },
  );
}
