import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { contextOf } from "../state/context.ts";
import { fieldsOf, textOf } from "../telephony/parse.ts";
import { ownPartyPath } from "./calls.ts";
import type { CallVariables } from "./ringing-calls.ts";

export interface ParkedCall {
  /** What a colleague dials to take the call, as "*801". */
  location: string;
}

export type ParkCallErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

/** Leaves a call in a public place, for whoever dials its location; the agent is out of it. */
export function parkCall(client: ConferenceClient, variables: CallVariables): Promise<ParkedCall> {
  const context = contextOf(client);
  return perform(context, "parkCall", variables, async () => {
    const path = `${ownPartyPath(context, variables.callId)}/park`;
    const party = fieldsOf(await context.wire.post(path, { body: {}, subject: "party" }));
    const id = textOf(fieldsOf(party?.["park"])?.["id"]);
    if (id === undefined) throw errors.server();
    return { location: id.startsWith("*") ? id : `*${id}` };
  });
}
