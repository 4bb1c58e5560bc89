import { useMutation } from "@tanstack/react-query";
import type { WarmTransferErrorType, WarmTransferVariables } from "../actions/transfer-call.ts";
import { completeWarmTransferMutationOptions } from "../query/complete-warm-transfer.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Joins the two; the agent is out of both. */
export function useCompleteWarmTransfer(
  options: MutationHookOptions<void, WarmTransferErrorType, WarmTransferVariables> = {},
): MutationHookResult<void, WarmTransferErrorType, WarmTransferVariables> {
  return useMutation({
    ...options,
    ...completeWarmTransferMutationOptions(useClient("useCompleteWarmTransfer")),
  });
}
