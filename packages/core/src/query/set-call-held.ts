import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type SetCallHeldErrorType,
  type SetCallHeldVariables,
  setCallHeld,
} from "../actions/set-call-held.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Puts a call on hold, or back, on this phone or another device. */
export function setCallHeldMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, SetCallHeldErrorType, SetCallHeldVariables> {
  return {
    mutationKey: conferenceKey(client, "setCallHeld"),
    mutationFn: (variables) => setCallHeld(client, variables),
  };
}
