import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type MuteParticipantErrorType = ConferenceError<
  "no-conference" | "unknown-participant" | RequestErrorCode
>;

export interface MuteParticipantVariables {
  participantId: string;
  muted: boolean;
}
/** Mutes somebody for everyone, by the platform. */
export function muteParticipantMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, MuteParticipantErrorType, MuteParticipantVariables> {
  return {
    mutationKey: conferenceKey(client, "muteParticipant"),
    mutationFn: (variables) => client.muteParticipant(variables),
  };
}
