import { answerLeg } from "../calls/answer-leg.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface AnswerCallVariables {
  callId: string;
}

export type AnswerCallErrorType = ConferenceError<
  "unknown-call" | "call-elsewhere" | "microphone-denied" | "microphone-missing" | RequestErrorCode
>;

/**
 * Answers a call that rings on this page's phone. The phone's other calls are put on hold first, and resume
 * when the answer fails. Rejects with "call-elsewhere" for a call that rings on another device only.
 */
export function answerCall(
  client: ConferenceClient,
  variables: AnswerCallVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "answerCall", variables, takes: { callId: "string" } },
    (context) => answerLeg(context, variables.callId),
  );
}
