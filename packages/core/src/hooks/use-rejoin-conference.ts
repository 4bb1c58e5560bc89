import { useMutation } from "@tanstack/react-query";
import {
  type RejoinConferenceErrorType,
  rejoinConferenceMutationOptions,
} from "../query/rejoin-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Brings the host back into a conference that runs without this page, as after a reload. */
export function useRejoinConference(
  options: MutationHookOptions<void, RejoinConferenceErrorType, void> = {},
): MutationHookResult<void, RejoinConferenceErrorType, void> {
  return useMutation({
    ...options,
    ...rejoinConferenceMutationOptions(useClient("useRejoinConference")),
  });
}
