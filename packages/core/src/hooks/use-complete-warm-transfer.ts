import { useMutation } from "@tanstack/react-query";
import type { WarmTransferErrorType, WarmTransferVariables } from "../actions/transfer-call.ts";
import { useClient } from "../provider.tsx";
import { completeWarmTransferMutationOptions } from "../query/complete-warm-transfer.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Joins the two; the agent is out of both. */
export function useCompleteWarmTransfer(
  options: MutationHookOptions<void, WarmTransferErrorType, WarmTransferVariables> = {},
): MutationHookResult<void, WarmTransferErrorType, WarmTransferVariables> {
  return useMutation({
    ...options,
    ...completeWarmTransferMutationOptions(useClient("useCompleteWarmTransfer")),
  });
}
