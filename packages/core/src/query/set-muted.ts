import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type SetMutedErrorType = ConferenceError<
  "no-conference" | "unknown-call" | RequestErrorCode
>;

export interface SetMutedVariables {
  muted: boolean;
}
/** Mutes the host's own microphone. */
export function setMutedMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, SetMutedErrorType, SetMutedVariables> {
  return {
    mutationKey: conferenceKey(client, "setMuted"),
    mutationFn: (variables) => client.setMuted(variables),
  };
}
