import { useMutation } from "@tanstack/react-query";
import {
  type StartConferenceErrorType,
  startConferenceMutationOptions,
} from "../query/start-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Creates a conference and joins it as its host. */
export function useStartConference(
  options: MutationHookOptions<void, StartConferenceErrorType, void> = {},
): MutationHookResult<void, StartConferenceErrorType, void> {
  return useMutation({
    ...options,
    ...startConferenceMutationOptions(useClient("useStartConference")),
  });
}
