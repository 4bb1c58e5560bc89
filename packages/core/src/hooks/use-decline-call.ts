import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type DeclineCallVariables, declineCallMutationOptions } from "../query/decline-call.ts";

/** Sends a ringing call to voicemail. */
export function useDeclineCall(
  options: Omit<
    UseMutationOptions<void, ConferenceError, DeclineCallVariables>,
    "mutationFn" | "mutationKey"
  > = {},
): UseMutationResult<void, ConferenceError, DeclineCallVariables> {
  return useMutation({ ...options, ...declineCallMutationOptions(useClient("useDeclineCall")) });
}
