import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

/** Brings the host back into a conference that runs without this page. */
export function rejoinConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ConferenceError, void> {
  return {
    mutationKey: conferenceKey(client, "rejoinConference"),
    mutationFn: () => client.rejoin(),
  };
}
