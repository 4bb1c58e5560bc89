import type { UseMutationOptions } from "@tanstack/react-query";
import { type ParkCallErrorType, type ParkedCall, parkCall } from "../actions/park-call.ts";
import type { CallVariables } from "../actions/ringing-calls.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Leaves a call in a public place, for whoever dials its location. */
export function parkCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<ParkedCall, ParkCallErrorType, CallVariables> {
  return {
    mutationKey: conferenceKey(client, "parkCall"),
    mutationFn: (variables) => parkCall(client, variables),
  };
}
