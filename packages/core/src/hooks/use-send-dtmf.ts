import { useMutation } from "@tanstack/react-query";
import {
  type SendDtmfErrorType,
  type SendDtmfVariables,
  sendDtmfMutationOptions,
} from "../query/send-dtmf.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Sends key tones into the conference. */
export function useSendDtmf(
  options: MutationHookOptions<void, SendDtmfErrorType, SendDtmfVariables> = {},
): MutationHookResult<void, SendDtmfErrorType, SendDtmfVariables> {
  return useMutation({ ...options, ...sendDtmfMutationOptions(useClient("useSendDtmf")) });
}
