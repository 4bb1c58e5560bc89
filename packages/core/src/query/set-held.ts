import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type SetHeldErrorType = ConferenceError<"no-conference" | "unknown-call" | RequestErrorCode>;

export interface SetHeldVariables {
  held: boolean;
}
/** Holds the host's own leg; the others talk on. */
export function setHeldMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, SetHeldErrorType, SetHeldVariables> {
  return {
    mutationKey: conferenceKey(client, "setHeld"),
    mutationFn: (variables) => client.setHeld(variables),
  };
}
