import type { UseMutationOptions } from "@tanstack/react-query";
import { type DialErrorType, type DialedCall, type DialVariables, dial } from "../actions/dial.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Places a call from this phone. Resolves when it is on its way: useActiveCalls tells when somebody really answers. */
export function dialMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<DialedCall, DialErrorType, DialVariables> {
  return {
    mutationKey: conferenceKey(client, "dial"),
    mutationFn: (variables) => dial(client, variables),
  };
}
