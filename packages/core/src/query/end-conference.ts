import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type EndConferenceErrorType = ConferenceError<"no-conference" | RequestErrorCode>;

/** Ends the conference for everyone. */
export function endConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, EndConferenceErrorType, void> {
  return {
    mutationKey: conferenceKey(client, "endConference"),
    mutationFn: () => client.end(),
  };
}
