import { useMutation } from "@tanstack/react-query";
import {
  type RemoveParticipantErrorType,
  type RemoveParticipantVariables,
  removeParticipantMutationOptions,
} from "../query/remove-participant.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Takes somebody out of the conference. */
export function useRemoveParticipant(
  options: MutationHookOptions<void, RemoveParticipantErrorType, RemoveParticipantVariables> = {},
): MutationHookResult<void, RemoveParticipantErrorType, RemoveParticipantVariables> {
  return useMutation({
    ...options,
    ...removeParticipantMutationOptions(useClient("useRemoveParticipant")),
  });
}
