import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { rejoinConferenceMutationOptions } from "../query/rejoin-conference.ts";

/** Brings the host back into a conference that runs without this page, as after a reload. */
export function useRejoinConference(
  options: Omit<UseMutationOptions<void, ConferenceError, void>, "mutationFn" | "mutationKey"> = {},
): UseMutationResult<void, ConferenceError, void> {
  return useMutation({
    ...options,
    ...rejoinConferenceMutationOptions(useClient("useRejoinConference")),
  });
}
