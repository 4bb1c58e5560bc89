import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { contextOf } from "../state/context.ts";
import { ownPartyPath } from "./calls.ts";

export interface ReplyToCallVariables {
  callId: string;
  /** Read to the caller by a voice. */
  text: string;
}

export type ReplyToCallErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Lets a voice read a text to whoever calls, in place of an answer. */
export function replyToCall(
  client: ConferenceClient,
  variables: ReplyToCallVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "replyToCall", variables, async () => {
    const { callId, text } = variables;
    await context.wire.post(`${ownPartyPath(context, callId)}/reply`, {
      body: { replyWithText: text },
      subject: "party",
    });
  });
}
