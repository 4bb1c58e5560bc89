import { ownPartyPath } from "../calls/own-party-path.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { fieldsOf, textOf } from "../json.ts";

export interface ParkCallVariables {
  callId: string;
}

export interface ParkedCall {
  /** What a colleague dials to take the call, such as "*801". */
  location: string;
}

export type ParkCallErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Parks a call for any colleague who dials its location. The agent is out of the call afterwards. */
export function parkCall(
  client: ConferenceClient,
  variables: ParkCallVariables,
): Promise<ParkedCall> {
  return runAction(
    client,
    { name: "parkCall", variables, takes: { callId: "string" } },
    async (context) => {
      const path = `${ownPartyPath(context, variables.callId)}/park`;
      const party = fieldsOf(await context.wire.post(path, { body: {}, subject: "party" }));
      const id = textOf(fieldsOf(party?.["park"])?.["id"]);
      if (id === undefined) throw errors.server();
      return { location: id.startsWith("*") ? id : `*${id}` };
    },
  );
}
