import type {
  ClearParticipantErrorErrorType,
  ClearParticipantErrorVariables,
} from "../actions/clear-participant-error.ts";
import { clearParticipantErrorMutationOptions } from "../query/clear-participant-error.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Clears the `error` of a participant, for instance when the user has read it. */
export const useClearParticipantError: MutationHook<
  void,
  ClearParticipantErrorErrorType,
  ClearParticipantErrorVariables
> = createMutationHook("useClearParticipantError", clearParticipantErrorMutationOptions);
