import type {
  CancelWarmTransferErrorType,
  CancelWarmTransferVariables,
} from "../actions/cancel-warm-transfer.ts";
import { cancelWarmTransferMutationOptions } from "../query/cancel-warm-transfer.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Ends the consultation call of a warm transfer and resumes the held call. */
export const useCancelWarmTransfer: MutationHook<
  void,
  CancelWarmTransferErrorType,
  CancelWarmTransferVariables
> = createMutationHook("useCancelWarmTransfer", cancelWarmTransferMutationOptions);
