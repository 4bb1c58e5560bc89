import type { LeaveConferenceErrorType } from "../actions/leave-conference.ts";
import { leaveConferenceMutationOptions } from "../query/leave-conference.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Leaves the conference as its host; the others stay in it. */
export const useLeaveConference: MutationHook<void, LeaveConferenceErrorType, void> =
  createMutationHook("useLeaveConference", leaveConferenceMutationOptions);
