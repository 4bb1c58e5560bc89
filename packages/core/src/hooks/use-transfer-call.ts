import { useMutation } from "@tanstack/react-query";
import type { TransferCallErrorType, TransferCallVariables } from "../actions/transfer-call.ts";
import { useClient } from "../provider.tsx";
import { transferCallMutationOptions } from "../query/transfer-call.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Hands a call between two over, without asking. */
export function useTransferCall(
  options: MutationHookOptions<void, TransferCallErrorType, TransferCallVariables> = {},
): MutationHookResult<void, TransferCallErrorType, TransferCallVariables> {
  return useMutation({ ...options, ...transferCallMutationOptions(useClient("useTransferCall")) });
}
