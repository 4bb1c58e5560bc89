import type { EndConferenceErrorType } from "../actions/end-conference.ts";
import { endConferenceMutationOptions } from "../query/end-conference.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Ends the conference for everyone. */
export const useEndConference: MutationHook<void, EndConferenceErrorType, void> =
  createMutationHook("useEndConference", endConferenceMutationOptions);
