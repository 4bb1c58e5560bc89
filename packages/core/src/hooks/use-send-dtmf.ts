import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type SendDtmfVariables, sendDtmfMutationOptions } from "../query/send-dtmf.ts";

/** Sends key tones into the conference. */
export function useSendDtmf(
  options: Omit<
    UseMutationOptions<void, ConferenceError, SendDtmfVariables>,
    "mutationFn" | "mutationKey"
  > = {},
): UseMutationResult<void, ConferenceError, SendDtmfVariables> {
  return useMutation({ ...options, ...sendDtmfMutationOptions(useClient("useSendDtmf")) });
}
