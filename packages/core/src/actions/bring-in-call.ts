import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { bringIn } from "../conference/bring-in.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface BringInCallVariables {
  /** A call of useActiveCalls. */
  callId: string;
}

export type BringInCallErrorType = ConferenceError<
  | "unknown-call"
  | "no-conference"
  | "conference-full"
  | "call-recorded"
  | "host-not-joined"
  | "bridge-failed"
  | "aborted"
  | RequestErrorCode
>;

/**
 * Brings the remote party of a call into the conference. Bring-ins run one at a time, in the order of
 * the calls to this function, and wait for the host. Resolves once the remote party has joined, which the
 * platform reports after it accepted the request. Rejects with "unknown-call", "no-conference",
 * "wrong-state", "call-recorded" or "conference-full" before any request. Rejects with "bridge-failed"
 * when the platform accepted the request and did not carry it out; the call continues then, and can be
 * resumed or brought in again.
 */
export function bringInCall(
  client: ConferenceClient,
  variables: BringInCallVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "bringInCall", variables, takes: { callId: "string" } },
    (context) => bringIn(context, variables.callId),
  );
}
