import {
  type RemoveParticipantErrorType,
  type RemoveParticipantVariables,
  removeParticipant,
} from "../actions/remove-participant.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `removeParticipant`. */
export const removeParticipantMutationOptions: MutationOptionsBuilder<
  void,
  RemoveParticipantErrorType,
  RemoveParticipantVariables
> = mutationOptions("removeParticipant", removeParticipant);
