import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type BringInCallVariables, bringInCallMutationOptions } from "../query/bring-in-call.ts";

/** Brings a call into the conference; several are brought in one after the other. */
export function useBringInCall(
  options: Omit<
    UseMutationOptions<void, ConferenceError, BringInCallVariables>,
    "mutationFn" | "mutationKey"
  > = {},
): UseMutationResult<void, ConferenceError, BringInCallVariables> {
  return useMutation({ ...options, ...bringInCallMutationOptions(useClient("useBringInCall")) });
}
