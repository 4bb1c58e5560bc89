import type {
  DialIntoConferenceErrorType,
  DialIntoConferenceVariables,
  DialOutcome,
} from "../actions/dial-into-conference.ts";
import { dialIntoConferenceMutationOptions } from "../query/dial-into-conference.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Calls somebody into the conference. Busy, no answer and a wrong number are results, not errors. */
export const useDialIntoConference: MutationHook<
  DialOutcome,
  DialIntoConferenceErrorType,
  DialIntoConferenceVariables
> = createMutationHook("useDialIntoConference", dialIntoConferenceMutationOptions);
