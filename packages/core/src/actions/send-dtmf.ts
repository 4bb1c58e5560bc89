import { requireLeg } from "../calls/leg-of-call.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { requireHostLeg } from "../conference/host-leg.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface SendDtmfVariables {
  /** One or more of 0-9, A-D, * and #. */
  digits: string;
  /** Default: the conference. Takes the id of any other leg of this phone too. */
  callId?: string;
}

export type SendDtmfErrorType = ConferenceError<
  "no-conference" | "unknown-call" | "call-elsewhere" | "invalid-digits" | RequestErrorCode
>;

/** Sends DTMF tones into the conference, or into another call of this phone. */
export function sendDtmf(client: ConferenceClient, variables: SendDtmfVariables): Promise<void> {
  return runAction(
    client,
    { name: "sendDtmf", variables, takes: { digits: "string", callId: "string?" } },
    (context) => {
      const { digits, callId = requireHostLeg(context) } = variables;
      requireLeg(context, callId);
      context.phone.sendDtmf(callId, digits);
    },
  );
}
