import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { leaveConferenceMutationOptions } from "../query/leave-conference.ts";

/** The host leaves, the others talk on. */
export function useLeaveConference(
  options: Omit<UseMutationOptions<void, ConferenceError, void>, "mutationFn" | "mutationKey"> = {},
): UseMutationResult<void, ConferenceError, void> {
  return useMutation({
    ...options,
    ...leaveConferenceMutationOptions(useClient("useLeaveConference")),
  });
}
