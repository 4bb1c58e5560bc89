import {
  type MuteParticipantErrorType,
  type MuteParticipantVariables,
  muteParticipant,
} from "../actions/mute-participant.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `muteParticipant`. */
export const muteParticipantMutationOptions: MutationOptionsBuilder<
  void,
  MuteParticipantErrorType,
  MuteParticipantVariables
> = mutationOptions("muteParticipant", muteParticipant);
