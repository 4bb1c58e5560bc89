import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type BringInCallErrorType = ConferenceError<
  | "unknown-call"
  | "no-conference"
  | "conference-full"
  | "call-recorded"
  | "host-not-joined"
  | "aborted"
  | RequestErrorCode
>;

export interface BringInCallVariables {
  callId: string;
}
/** Brings a call into the conference; several are brought in one after the other. */
export function bringInCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, BringInCallErrorType, BringInCallVariables> {
  return {
    mutationKey: conferenceKey(client, "bringInCall"),
    mutationFn: (variables) => client.bringIn(variables),
  };
}
