import { useMutation } from "@tanstack/react-query";
import type {
  StartWarmTransferErrorType,
  StartWarmTransferVariables,
} from "../actions/transfer-call.ts";
import { startWarmTransferMutationOptions } from "../query/start-warm-transfer.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Holds a call, and calls whoever is to take it over. */
export function useStartWarmTransfer(
  options: MutationHookOptions<
    { consultCallId: string },
    StartWarmTransferErrorType,
    StartWarmTransferVariables
  > = {},
): MutationHookResult<
  { consultCallId: string },
  StartWarmTransferErrorType,
  StartWarmTransferVariables
> {
  return useMutation({
    ...options,
    ...startWarmTransferMutationOptions(useClient("useStartWarmTransfer")),
  });
}
