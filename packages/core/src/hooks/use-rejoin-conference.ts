import { useMutation } from "@tanstack/react-query";
import { useClient } from "../provider.tsx";
import {
  type RejoinConferenceErrorType,
  rejoinConferenceMutationOptions,
} from "../query/rejoin-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Brings the host back into a conference that runs without this page, as after a reload. */
export function useRejoinConference(
  options: MutationHookOptions<void, RejoinConferenceErrorType, void> = {},
): MutationHookResult<void, RejoinConferenceErrorType, void> {
  return useMutation({
    ...options,
    ...rejoinConferenceMutationOptions(useClient("useRejoinConference")),
  });
}
