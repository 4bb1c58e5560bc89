import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export interface DeclineCallVariables {
  callId: string;
}
/** Turns a ringing call away, wherever it rings. */
export function declineCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ConferenceError, DeclineCallVariables> {
  return {
    mutationKey: conferenceKey(client, "declineCall"),
    mutationFn: (variables) => client.declineCall(variables),
  };
}
