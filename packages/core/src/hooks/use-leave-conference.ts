import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { leaveConferenceMutationOptions } from "../query/leave-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** The host leaves, the others talk on. */
export function useLeaveConference(
  options: MutationHookOptions<void, ConferenceError, void> = {},
): MutationHookResult<void, ConferenceError, void> {
  return useMutation({
    ...options,
    ...leaveConferenceMutationOptions(useClient("useLeaveConference")),
  });
}
