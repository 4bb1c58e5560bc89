import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { endConferenceMutationOptions } from "../query/end-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Ends the conference for everyone. */
export function useEndConference(
  options: MutationHookOptions<void, ConferenceError, void> = {},
): MutationHookResult<void, ConferenceError, void> {
  return useMutation({
    ...options,
    ...endConferenceMutationOptions(useClient("useEndConference")),
  });
}
