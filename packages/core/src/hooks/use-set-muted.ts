import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type SetMutedVariables, setMutedMutationOptions } from "../query/set-muted.ts";

/** Mutes the host's own microphone. */
export function useSetMuted(
  options: Omit<
    UseMutationOptions<void, ConferenceError, SetMutedVariables>,
    "mutationFn" | "mutationKey"
  > = {},
): UseMutationResult<void, ConferenceError, SetMutedVariables> {
  return useMutation({ ...options, ...setMutedMutationOptions(useClient("useSetMuted")) });
}
