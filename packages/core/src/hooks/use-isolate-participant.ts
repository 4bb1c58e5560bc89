import type {
  IsolateParticipantErrorType,
  IsolateParticipantVariables,
} from "../actions/isolate-participant.ts";
import { isolateParticipantMutationOptions } from "../query/isolate-participant.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Isolates a participant, who then neither hears nor is heard, or ends the isolation. */
export const useIsolateParticipant: MutationHook<
  void,
  IsolateParticipantErrorType,
  IsolateParticipantVariables
> = createMutationHook("useIsolateParticipant", isolateParticipantMutationOptions);
