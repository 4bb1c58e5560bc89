import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import {
  type RemoveParticipantVariables,
  removeParticipantMutationOptions,
} from "../query/remove-participant.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Takes somebody out of the conference. */
export function useRemoveParticipant(
  options: MutationHookOptions<void, ConferenceError, RemoveParticipantVariables> = {},
): MutationHookResult<void, ConferenceError, RemoveParticipantVariables> {
  return useMutation({
    ...options,
    ...removeParticipantMutationOptions(useClient("useRemoveParticipant")),
  });
}
