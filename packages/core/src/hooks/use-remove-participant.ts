import type {
  RemoveParticipantErrorType,
  RemoveParticipantVariables,
} from "../actions/remove-participant.ts";
import { removeParticipantMutationOptions } from "../query/remove-participant.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Removes a participant from the conference. */
export const useRemoveParticipant: MutationHook<
  void,
  RemoveParticipantErrorType,
  RemoveParticipantVariables
> = createMutationHook("useRemoveParticipant", removeParticipantMutationOptions);
