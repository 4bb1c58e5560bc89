import type { UseMutationOptions } from "@tanstack/react-query";
import { type SetAsideErrorType, type SetAsideVariables, setAside } from "../actions/set-aside.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Puts one participant aside, neither heard nor hearing, or back. */
export function setAsideMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, SetAsideErrorType, SetAsideVariables> {
  return {
    mutationKey: conferenceKey(client, "setAside"),
    mutationFn: (variables) => setAside(client, variables),
  };
}
