import type { UseMutationOptions } from "@tanstack/react-query";
import { type FlipCallErrorType, type FlipCallVariables, flipCall } from "../actions/flip-call.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Takes a call to another phone of the extension. */
export function flipCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, FlipCallErrorType, FlipCallVariables> {
  return {
    mutationKey: conferenceKey(client, "flipCall"),
    mutationFn: (variables) => flipCall(client, variables),
  };
}
