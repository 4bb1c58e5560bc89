import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type HangUpCallVariables, hangUpCallMutationOptions } from "../query/hang-up-call.ts";

/** Ends a call of this page's phone. */
export function useHangUpCall(
  options: Omit<
    UseMutationOptions<void, ConferenceError, HangUpCallVariables>,
    "mutationFn" | "mutationKey"
  > = {},
): UseMutationResult<void, ConferenceError, HangUpCallVariables> {
  return useMutation({ ...options, ...hangUpCallMutationOptions(useClient("useHangUpCall")) });
}
