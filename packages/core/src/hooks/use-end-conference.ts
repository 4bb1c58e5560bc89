import { useMutation } from "@tanstack/react-query";
import {
  type EndConferenceErrorType,
  endConferenceMutationOptions,
} from "../query/end-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Ends the conference for everyone. */
export function useEndConference(
  options: MutationHookOptions<void, EndConferenceErrorType, void> = {},
): MutationHookResult<void, EndConferenceErrorType, void> {
  return useMutation({
    ...options,
    ...endConferenceMutationOptions(useClient("useEndConference")),
  });
}
