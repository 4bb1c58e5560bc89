import { type EndConferenceErrorType, endConference } from "../actions/end-conference.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `endConference`. */
export const endConferenceMutationOptions: MutationOptionsBuilder<
  void,
  EndConferenceErrorType,
  void
> = mutationOptions("endConference", endConference);
