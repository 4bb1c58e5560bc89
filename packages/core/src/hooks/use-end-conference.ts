import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { endConferenceMutationOptions } from "../query/end-conference.ts";

/** Ends the conference for everyone. */
export function useEndConference(
  options: Omit<UseMutationOptions<void, ConferenceError, void>, "mutationFn" | "mutationKey"> = {},
): UseMutationResult<void, ConferenceError, void> {
  return useMutation({
    ...options,
    ...endConferenceMutationOptions(useClient("useEndConference")),
  });
}
