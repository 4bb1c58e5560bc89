import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { contextOf } from "../state/context.ts";
import { ownPartyPath } from "./calls.ts";

export interface FlipCallVariables {
  callId: string;
  /** The flip number of one of the extension's other phones, as its settings list them: "1" to "8". */
  flipId: string;
}

export type FlipCallErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Takes a call to another phone of the extension, without the far side noticing. */
export function flipCall(client: ConferenceClient, variables: FlipCallVariables): Promise<void> {
  const context = contextOf(client);
  return perform(context, "flipCall", variables, async () => {
    const { callId, flipId } = variables;
    await context.wire.post(`${ownPartyPath(context, callId)}/flip`, {
      body: { callFlipId: flipId },
      subject: "party",
    });
  });
}
