import { ownPartyPath } from "../calls/own-party-path.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface ReplyToCallVariables {
  callId: string;
  /** A synthetic voice reads this text to the caller. */
  text: string;
}

export type ReplyToCallErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Replies to a ringing call with a text that a synthetic voice reads, instead of answering it. */
export function replyToCall(
  client: ConferenceClient,
  variables: ReplyToCallVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "replyToCall", variables, takes: { callId: "string", text: "string" } },
    async (context) => {
      const { callId, text } = variables;
      await context.wire.post(`${ownPartyPath(context, callId)}/reply`, {
        body: { replyWithText: text },
        subject: "party",
      });
    },
  );
}
