import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type SetCallMutedErrorType,
  type SetCallMutedVariables,
  setCallMuted,
} from "../actions/set-call-muted.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Mutes the microphone in one call of this phone, or un-mutes it. */
export function setCallMutedMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, SetCallMutedErrorType, SetCallMutedVariables> {
  return {
    mutationKey: conferenceKey(client, "setCallMuted"),
    mutationFn: (variables) => setCallMuted(client, variables),
  };
}
