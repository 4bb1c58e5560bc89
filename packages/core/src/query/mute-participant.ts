import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export interface MuteParticipantVariables {
  participantId: string;
  muted: boolean;
}
/** Mutes somebody for everyone, by the platform. */
export function muteParticipantMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ConferenceError, MuteParticipantVariables> {
  return {
    mutationKey: conferenceKey(client, "muteParticipant"),
    mutationFn: (variables) => client.muteParticipant(variables),
  };
}
