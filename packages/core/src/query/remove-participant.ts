import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export interface RemoveParticipantVariables {
  participantId: string;
}
/** Takes somebody out of the conference. */
export function removeParticipantMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ConferenceError, RemoveParticipantVariables> {
  return {
    mutationKey: conferenceKey(client, "removeParticipant"),
    mutationFn: (variables) => client.removeParticipant(variables),
  };
}
