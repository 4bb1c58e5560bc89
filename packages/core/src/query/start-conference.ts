import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type StartConferenceErrorType = ConferenceError<
  | "conference-running"
  | "join-timeout"
  | "invite-refused"
  | "microphone-denied"
  | "microphone-missing"
  | "phone-refused"
  | "aborted"
  | RequestErrorCode
>;

/** Creates a conference and joins it as its host. */
export function startConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, StartConferenceErrorType, void> {
  return {
    mutationKey: conferenceKey(client, "startConference"),
    mutationFn: () => client.start(),
  };
}
