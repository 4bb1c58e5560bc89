import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type SendDtmfVariables, sendDtmfMutationOptions } from "../query/send-dtmf.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Sends key tones into the conference. */
export function useSendDtmf(
  options: MutationHookOptions<void, ConferenceError, SendDtmfVariables> = {},
): MutationHookResult<void, ConferenceError, SendDtmfVariables> {
  return useMutation({ ...options, ...sendDtmfMutationOptions(useClient("useSendDtmf")) });
}
