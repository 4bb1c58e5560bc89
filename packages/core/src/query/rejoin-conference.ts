import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type RejoinConferenceErrorType = ConferenceError<
  | "no-conference"
  | "join-timeout"
  | "invite-refused"
  | "microphone-denied"
  | "microphone-missing"
  | "phone-refused"
  | "aborted"
  | RequestErrorCode
>;

/** Brings the host back into a conference that runs without this page. */
export function rejoinConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, RejoinConferenceErrorType, void> {
  return {
    mutationKey: conferenceKey(client, "rejoinConference"),
    mutationFn: () => client.rejoin(),
  };
}
