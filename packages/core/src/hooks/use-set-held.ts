import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type SetHeldVariables, setHeldMutationOptions } from "../query/set-held.ts";

/** Holds the host's own leg; the others talk on. */
export function useSetHeld(
  options: Omit<
    UseMutationOptions<void, ConferenceError, SetHeldVariables>,
    "mutationFn" | "mutationKey"
  > = {},
): UseMutationResult<void, ConferenceError, SetHeldVariables> {
  return useMutation({ ...options, ...setHeldMutationOptions(useClient("useSetHeld")) });
}
