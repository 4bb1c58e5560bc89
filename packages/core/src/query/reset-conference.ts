import { resetConference } from "../actions/reset-conference.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `resetConference`. */
export const resetConferenceMutationOptions: MutationOptionsBuilder<
  void,
  ConferenceError<"disposed">,
  void
> = mutationOptions("resetConference", resetConference);
