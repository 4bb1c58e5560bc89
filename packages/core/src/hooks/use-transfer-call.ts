import { useMutation } from "@tanstack/react-query";
import type { TransferCallErrorType, TransferCallVariables } from "../actions/transfer-call.ts";
import { transferCallMutationOptions } from "../query/transfer-call.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Hands a call between two over, without asking. */
export function useTransferCall(
  options: MutationHookOptions<void, TransferCallErrorType, TransferCallVariables> = {},
): MutationHookResult<void, TransferCallErrorType, TransferCallVariables> {
  return useMutation({ ...options, ...transferCallMutationOptions(useClient("useTransferCall")) });
}
