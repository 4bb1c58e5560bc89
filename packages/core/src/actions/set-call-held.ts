import { holdCall, unholdCall } from "../calls/set-call-held.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface SetCallHeldVariables {
  /** Id of a call, or of any other leg of this phone: the host's, or that of useSipInvite. */
  callId: string;
  held: boolean;
}

export type SetCallHeldErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/**
 * Holds or resumes a call: on this phone by re-INVITE, on another device by REST. Resuming a call on
 * this phone puts its other calls on hold.
 */
export function setCallHeld(
  client: ConferenceClient,
  variables: SetCallHeldVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "setCallHeld", variables, takes: { callId: "string", held: "boolean" } },
    (context) => (variables.held ? holdCall : unholdCall)(context, variables.callId),
  );
}
