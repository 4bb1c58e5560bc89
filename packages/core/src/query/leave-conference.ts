import { type LeaveConferenceErrorType, leaveConference } from "../actions/leave-conference.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `leaveConference`. */
export const leaveConferenceMutationOptions: MutationOptionsBuilder<
  void,
  LeaveConferenceErrorType,
  void
> = mutationOptions("leaveConference", leaveConference);
