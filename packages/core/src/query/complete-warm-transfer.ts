import {
  type CompleteWarmTransferErrorType,
  type CompleteWarmTransferVariables,
  completeWarmTransfer,
} from "../actions/complete-warm-transfer.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `completeWarmTransfer`. */
export const completeWarmTransferMutationOptions: MutationOptionsBuilder<
  void,
  CompleteWarmTransferErrorType,
  CompleteWarmTransferVariables
> = mutationOptions("completeWarmTransfer", completeWarmTransfer);
