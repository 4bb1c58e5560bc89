import {
  type ClearParticipantErrorErrorType,
  type ClearParticipantErrorVariables,
  clearParticipantError,
} from "../actions/clear-participant-error.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `clearParticipantError`. */
export const clearParticipantErrorMutationOptions: MutationOptionsBuilder<
  void,
  ClearParticipantErrorErrorType,
  ClearParticipantErrorVariables
> = mutationOptions("clearParticipantError", clearParticipantError);
