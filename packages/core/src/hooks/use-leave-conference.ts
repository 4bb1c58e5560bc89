import { useMutation } from "@tanstack/react-query";
import {
  type LeaveConferenceErrorType,
  leaveConferenceMutationOptions,
} from "../query/leave-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** The host leaves, the others talk on. */
export function useLeaveConference(
  options: MutationHookOptions<void, LeaveConferenceErrorType, void> = {},
): MutationHookResult<void, LeaveConferenceErrorType, void> {
  return useMutation({
    ...options,
    ...leaveConferenceMutationOptions(useClient("useLeaveConference")),
  });
}
