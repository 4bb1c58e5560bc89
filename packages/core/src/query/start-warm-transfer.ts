import {
  type StartWarmTransferErrorType,
  type StartWarmTransferVariables,
  startWarmTransfer,
  type WarmTransfer,
} from "../actions/start-warm-transfer.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `startWarmTransfer`. */
export const startWarmTransferMutationOptions: MutationOptionsBuilder<
  WarmTransfer,
  StartWarmTransferErrorType,
  StartWarmTransferVariables
> = mutationOptions("startWarmTransfer", startWarmTransfer);
