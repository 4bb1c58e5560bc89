import type { StartConferenceErrorType } from "../actions/start-conference.ts";
import { startConferenceMutationOptions } from "../query/start-conference.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Creates a conference and joins it as its host. */
export const useStartConference: MutationHook<void, StartConferenceErrorType, void> =
  createMutationHook("useStartConference", startConferenceMutationOptions);
