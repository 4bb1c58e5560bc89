import {
  type DialIntoConferenceErrorType,
  type DialIntoConferenceVariables,
  type DialOutcome,
  dialIntoConference,
} from "../actions/dial-into-conference.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `dialIntoConference`. */
export const dialIntoConferenceMutationOptions: MutationOptionsBuilder<
  DialOutcome,
  DialIntoConferenceErrorType,
  DialIntoConferenceVariables
> = mutationOptions("dialIntoConference", dialIntoConference);
