import { useMutation } from "@tanstack/react-query";
import type { WarmTransferErrorType, WarmTransferVariables } from "../actions/transfer-call.ts";
import { useClient } from "../provider.tsx";
import { cancelWarmTransferMutationOptions } from "../query/cancel-warm-transfer.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Ends the call that asked, and goes on with the first one. */
export function useCancelWarmTransfer(
  options: MutationHookOptions<void, WarmTransferErrorType, WarmTransferVariables> = {},
): MutationHookResult<void, WarmTransferErrorType, WarmTransferVariables> {
  return useMutation({
    ...options,
    ...cancelWarmTransferMutationOptions(useClient("useCancelWarmTransfer")),
  });
}
