import { holdOthers } from "../calls/hold-others.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface AnswerCallVariables {
  callId: string;
}

export type AnswerCallErrorType = ConferenceError<
  "unknown-call" | "microphone-denied" | "microphone-missing" | RequestErrorCode
>;

/** Answers a call that rings on this page's phone. The phone's other calls are put on hold first. */
export function answerCall(
  client: ConferenceClient,
  variables: AnswerCallVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "answerCall", variables, takes: { callId: "string" } },
    async (context) => {
      const { callId } = variables;
      await holdOthers(context, callId);
      await context.phone.answer(callId);
    },
  );
}
