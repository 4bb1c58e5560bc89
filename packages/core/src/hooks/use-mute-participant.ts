import { useMutation } from "@tanstack/react-query";
import { useClient } from "../provider.tsx";
import {
  type MuteParticipantErrorType,
  type MuteParticipantVariables,
  muteParticipantMutationOptions,
} from "../query/mute-participant.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Mutes somebody for everyone, by the platform. */
export function useMuteParticipant(
  options: MutationHookOptions<void, MuteParticipantErrorType, MuteParticipantVariables> = {},
): MutationHookResult<void, MuteParticipantErrorType, MuteParticipantVariables> {
  return useMutation({
    ...options,
    ...muteParticipantMutationOptions(useClient("useMuteParticipant")),
  });
}
