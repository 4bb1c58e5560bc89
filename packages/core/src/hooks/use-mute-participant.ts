import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import {
  type MuteParticipantVariables,
  muteParticipantMutationOptions,
} from "../query/mute-participant.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Mutes somebody for everyone, by the platform. */
export function useMuteParticipant(
  options: MutationHookOptions<void, ConferenceError, MuteParticipantVariables> = {},
): MutationHookResult<void, ConferenceError, MuteParticipantVariables> {
  return useMutation({
    ...options,
    ...muteParticipantMutationOptions(useClient("useMuteParticipant")),
  });
}
