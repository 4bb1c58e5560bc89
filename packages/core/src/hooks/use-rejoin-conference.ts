import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { rejoinConferenceMutationOptions } from "../query/rejoin-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Brings the host back into a conference that runs without this page, as after a reload. */
export function useRejoinConference(
  options: MutationHookOptions<void, ConferenceError, void> = {},
): MutationHookResult<void, ConferenceError, void> {
  return useMutation({
    ...options,
    ...rejoinConferenceMutationOptions(useClient("useRejoinConference")),
  });
}
