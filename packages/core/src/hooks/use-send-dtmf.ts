import { useMutation } from "@tanstack/react-query";
import { useClient } from "../provider.tsx";
import {
  type SendDtmfErrorType,
  type SendDtmfVariables,
  sendDtmfMutationOptions,
} from "../query/send-dtmf.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Sends key tones into the conference. */
export function useSendDtmf(
  options: MutationHookOptions<void, SendDtmfErrorType, SendDtmfVariables> = {},
): MutationHookResult<void, SendDtmfErrorType, SendDtmfVariables> {
  return useMutation({ ...options, ...sendDtmfMutationOptions(useClient("useSendDtmf")) });
}
