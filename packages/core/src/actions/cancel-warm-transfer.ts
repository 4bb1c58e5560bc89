import { unholdCall } from "../calls/set-call-held.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface CancelWarmTransferVariables {
  callId: string;
  /** The `consultCallId` that startWarmTransfer resolved with. */
  consultCallId: string;
}

export type CancelWarmTransferErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Cancels a warm transfer: ends the consultation call and resumes the held call. */
export function cancelWarmTransfer(
  client: ConferenceClient,
  variables: CancelWarmTransferVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "cancelWarmTransfer", variables, takes: { callId: "string", consultCallId: "string" } },
    async (context) => {
      const { callId, consultCallId } = variables;
      if (context.phone.session(consultCallId)) await context.phone.hangUp(consultCallId);
      if (context.model.state.legs.get(callId)?.held !== false) await unholdCall(context, callId);
    },
  );
}
