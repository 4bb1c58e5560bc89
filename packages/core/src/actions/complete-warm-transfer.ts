import { transferablePartyPath } from "../calls/own-party-path.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface CompleteWarmTransferVariables {
  callId: string;
  /** The `consultCallId` that startWarmTransfer resolved with. */
  consultCallId: string;
}

export type CompleteWarmTransferErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Completes a warm transfer: bridges the two calls. The agent is out of both afterwards. */
export function completeWarmTransfer(
  client: ConferenceClient,
  variables: CompleteWarmTransferVariables,
): Promise<void> {
  return runAction(
    client,
    {
      name: "completeWarmTransfer",
      variables,
      takes: { callId: "string", consultCallId: "string" },
    },
    async (context) => {
      const { callId, consultCallId } = variables;
      const path = transferablePartyPath(context, callId);
      const partyId = transferablePartyPath(context, consultCallId).split("/").at(-1);
      await context.wire.post(`${path}/bridge`, {
        body: { telephonySessionId: consultCallId, partyId },
        subject: "party",
      });
    },
  );
}
