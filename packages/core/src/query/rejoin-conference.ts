import { type RejoinConferenceErrorType, rejoinConference } from "../actions/rejoin-conference.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `rejoinConference`. */
export const rejoinConferenceMutationOptions: MutationOptionsBuilder<
  void,
  RejoinConferenceErrorType,
  void
> = mutationOptions("rejoinConference", rejoinConference);
