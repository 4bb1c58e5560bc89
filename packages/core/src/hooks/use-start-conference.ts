import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { startConferenceMutationOptions } from "../query/start-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Creates a conference and joins it as its host. */
export function useStartConference(
  options: MutationHookOptions<void, ConferenceError, void> = {},
): MutationHookResult<void, ConferenceError, void> {
  return useMutation({
    ...options,
    ...startConferenceMutationOptions(useClient("useStartConference")),
  });
}
