import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

/** Creates a conference and joins it as its host. */
export function startConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ConferenceError, void> {
  return {
    mutationKey: conferenceKey(client, "startConference"),
    mutationFn: () => client.start(),
  };
}
