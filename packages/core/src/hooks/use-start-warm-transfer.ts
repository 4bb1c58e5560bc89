import type {
  StartWarmTransferErrorType,
  StartWarmTransferVariables,
  WarmTransfer,
} from "../actions/start-warm-transfer.ts";
import { startWarmTransferMutationOptions } from "../query/start-warm-transfer.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Holds a call, and calls the person who may take it over. */
export const useStartWarmTransfer: MutationHook<
  WarmTransfer,
  StartWarmTransferErrorType,
  StartWarmTransferVariables
> = createMutationHook("useStartWarmTransfer", startWarmTransferMutationOptions);
