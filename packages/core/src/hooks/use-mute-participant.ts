import { useMutation } from "@tanstack/react-query";
import {
  type MuteParticipantErrorType,
  type MuteParticipantVariables,
  muteParticipantMutationOptions,
} from "../query/mute-participant.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Mutes somebody for everyone, by the platform. */
export function useMuteParticipant(
  options: MutationHookOptions<void, MuteParticipantErrorType, MuteParticipantVariables> = {},
): MutationHookResult<void, MuteParticipantErrorType, MuteParticipantVariables> {
  return useMutation({
    ...options,
    ...muteParticipantMutationOptions(useClient("useMuteParticipant")),
  });
}
