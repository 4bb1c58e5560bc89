import { useMutation } from "@tanstack/react-query";
import type { WarmTransferErrorType, WarmTransferVariables } from "../actions/transfer-call.ts";
import { cancelWarmTransferMutationOptions } from "../query/cancel-warm-transfer.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Ends the call that asked, and goes on with the first one. */
export function useCancelWarmTransfer(
  options: MutationHookOptions<void, WarmTransferErrorType, WarmTransferVariables> = {},
): MutationHookResult<void, WarmTransferErrorType, WarmTransferVariables> {
  return useMutation({
    ...options,
    ...cancelWarmTransferMutationOptions(useClient("useCancelWarmTransfer")),
  });
}
