import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type HangUpCallErrorType = ConferenceError<
  "unknown-call" | "is-conference" | RequestErrorCode
>;

export interface HangUpCallVariables {
  callId: string;
}
/** Ends a call, also one of another device. */
export function hangUpCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, HangUpCallErrorType, HangUpCallVariables> {
  return {
    mutationKey: conferenceKey(client, "hangUpCall"),
    mutationFn: (variables) => client.hangUpCall(variables),
  };
}
