import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { startConferenceMutationOptions } from "../query/start-conference.ts";

/** Creates a conference and joins it as its host. */
export function useStartConference(
  options: Omit<UseMutationOptions<void, ConferenceError, void>, "mutationFn" | "mutationKey"> = {},
): UseMutationResult<void, ConferenceError, void> {
  return useMutation({
    ...options,
    ...startConferenceMutationOptions(useClient("useStartConference")),
  });
}
