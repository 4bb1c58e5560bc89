import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type DeclineCallErrorType = ConferenceError<"unknown-call" | RequestErrorCode>;

export interface DeclineCallVariables {
  callId: string;
}
/** Turns a ringing call away, wherever it rings. */
export function declineCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, DeclineCallErrorType, DeclineCallVariables> {
  return {
    mutationKey: conferenceKey(client, "declineCall"),
    mutationFn: (variables) => client.declineCall(variables),
  };
}
