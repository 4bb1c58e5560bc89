import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

/** The host leaves, the others talk on. */
export function leaveConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ConferenceError, void> {
  return {
    mutationKey: conferenceKey(client, "leaveConference"),
    mutationFn: () => client.leave(),
  };
}
