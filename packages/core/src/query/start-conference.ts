import { type StartConferenceErrorType, startConference } from "../actions/start-conference.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `startConference`. */
export const startConferenceMutationOptions: MutationOptionsBuilder<
  void,
  StartConferenceErrorType,
  void
> = mutationOptions("startConference", startConference);
