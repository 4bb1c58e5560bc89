import type {
  CompleteWarmTransferErrorType,
  CompleteWarmTransferVariables,
} from "../actions/complete-warm-transfer.ts";
import { completeWarmTransferMutationOptions } from "../query/complete-warm-transfer.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Bridges the two calls of a warm transfer; the agent is out of both. */
export const useCompleteWarmTransfer: MutationHook<
  void,
  CompleteWarmTransferErrorType,
  CompleteWarmTransferVariables
> = createMutationHook("useCompleteWarmTransfer", completeWarmTransferMutationOptions);
