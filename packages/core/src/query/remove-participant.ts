import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type RemoveParticipantErrorType = ConferenceError<
  "no-conference" | "unknown-participant" | RequestErrorCode
>;

export interface RemoveParticipantVariables {
  participantId: string;
}
/** Takes somebody out of the conference. */
export function removeParticipantMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, RemoveParticipantErrorType, RemoveParticipantVariables> {
  return {
    mutationKey: conferenceKey(client, "removeParticipant"),
    mutationFn: (variables) => client.removeParticipant(variables),
  };
}
