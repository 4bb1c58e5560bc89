import { useMutation } from "@tanstack/react-query";
import { useClient } from "../provider.tsx";
import {
  type EndConferenceErrorType,
  endConferenceMutationOptions,
} from "../query/end-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Ends the conference for everyone. */
export function useEndConference(
  options: MutationHookOptions<void, EndConferenceErrorType, void> = {},
): MutationHookResult<void, EndConferenceErrorType, void> {
  return useMutation({
    ...options,
    ...endConferenceMutationOptions(useClient("useEndConference")),
  });
}
