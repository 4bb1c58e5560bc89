import {
  type CancelWarmTransferErrorType,
  type CancelWarmTransferVariables,
  cancelWarmTransfer,
} from "../actions/cancel-warm-transfer.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `cancelWarmTransfer`. */
export const cancelWarmTransferMutationOptions: MutationOptionsBuilder<
  void,
  CancelWarmTransferErrorType,
  CancelWarmTransferVariables
> = mutationOptions("cancelWarmTransfer", cancelWarmTransfer);
