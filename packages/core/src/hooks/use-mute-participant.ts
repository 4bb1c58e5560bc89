import type {
  MuteParticipantErrorType,
  MuteParticipantVariables,
} from "../actions/mute-participant.ts";
import { muteParticipantMutationOptions } from "../query/mute-participant.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Mutes a participant for everyone, or unmutes them. */
export const useMuteParticipant: MutationHook<
  void,
  MuteParticipantErrorType,
  MuteParticipantVariables
> = createMutationHook("useMuteParticipant", muteParticipantMutationOptions);
