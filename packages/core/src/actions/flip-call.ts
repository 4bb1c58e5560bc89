import { ownPartyPath } from "../calls/own-party-path.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface FlipCallVariables {
  callId: string;
  /** The flip number of one of the extension's other phones, as its settings list them: "1" to "8". */
  flipId: string;
}

export type FlipCallErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Moves a call to another phone of the extension, without the remote party noticing. */
export function flipCall(client: ConferenceClient, variables: FlipCallVariables): Promise<void> {
  return runAction(
    client,
    { name: "flipCall", variables, takes: { callId: "string", flipId: "string" } },
    async (context) => {
      const { callId, flipId } = variables;
      await context.wire.post(`${ownPartyPath(context, callId)}/flip`, {
        body: { callFlipId: flipId },
        subject: "party",
      });
    },
  );
}
