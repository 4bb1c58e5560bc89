import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type ForwardCallErrorType,
  type ForwardCallVariables,
  forwardCall,
} from "../actions/ringing-calls.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Lets a ringing call ring somewhere else. */
export function forwardCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ForwardCallErrorType, ForwardCallVariables> {
  return {
    mutationKey: conferenceKey(client, "forwardCall"),
    mutationFn: (variables) => forwardCall(client, variables),
  };
}
