import { useMutation } from "@tanstack/react-query";
import { useClient } from "../provider.tsx";
import {
  type StartConferenceErrorType,
  startConferenceMutationOptions,
} from "../query/start-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Creates a conference and joins it as its host. */
export function useStartConference(
  options: MutationHookOptions<void, StartConferenceErrorType, void> = {},
): MutationHookResult<void, StartConferenceErrorType, void> {
  return useMutation({
    ...options,
    ...startConferenceMutationOptions(useClient("useStartConference")),
  });
}
