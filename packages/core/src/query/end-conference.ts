import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

/** Ends the conference for everyone. */
export function endConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ConferenceError, void> {
  return {
    mutationKey: conferenceKey(client, "endConference"),
    mutationFn: () => client.end(),
  };
}
