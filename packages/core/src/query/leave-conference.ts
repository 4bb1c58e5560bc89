import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type LeaveConferenceErrorType = ConferenceError<"no-conference" | RequestErrorCode>;

/** The host leaves, the others talk on. */
export function leaveConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, LeaveConferenceErrorType, void> {
  return {
    mutationKey: conferenceKey(client, "leaveConference"),
    mutationFn: () => client.leave(),
  };
}
