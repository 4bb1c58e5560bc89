import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import {
  type MuteParticipantVariables,
  muteParticipantMutationOptions,
} from "../query/mute-participant.ts";

/** Mutes somebody for everyone, by the platform. */
export function useMuteParticipant(
  options: Omit<
    UseMutationOptions<void, ConferenceError, MuteParticipantVariables>,
    "mutationFn" | "mutationKey"
  > = {},
): UseMutationResult<void, ConferenceError, MuteParticipantVariables> {
  return useMutation({
    ...options,
    ...muteParticipantMutationOptions(useClient("useMuteParticipant")),
  });
}
