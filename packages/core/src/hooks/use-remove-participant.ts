import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import {
  type RemoveParticipantVariables,
  removeParticipantMutationOptions,
} from "../query/remove-participant.ts";

/** Takes somebody out of the conference. */
export function useRemoveParticipant(
  options: Omit<
    UseMutationOptions<void, ConferenceError, RemoveParticipantVariables>,
    "mutationFn" | "mutationKey"
  > = {},
): UseMutationResult<void, ConferenceError, RemoveParticipantVariables> {
  return useMutation({
    ...options,
    ...removeParticipantMutationOptions(useClient("useRemoveParticipant")),
  });
}
