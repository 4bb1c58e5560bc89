import { useMutation } from "@tanstack/react-query";
import { useClient } from "../provider.tsx";
import {
  type LeaveConferenceErrorType,
  leaveConferenceMutationOptions,
} from "../query/leave-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** The host leaves, the others talk on. */
export function useLeaveConference(
  options: MutationHookOptions<void, LeaveConferenceErrorType, void> = {},
): MutationHookResult<void, LeaveConferenceErrorType, void> {
  return useMutation({
    ...options,
    ...leaveConferenceMutationOptions(useClient("useLeaveConference")),
  });
}
