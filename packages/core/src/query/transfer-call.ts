import {
  type TransferCallErrorType,
  type TransferCallVariables,
  transferCall,
} from "../actions/transfer-call.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `transferCall`. */
export const transferCallMutationOptions: MutationOptionsBuilder<
  void,
  TransferCallErrorType,
  TransferCallVariables
> = mutationOptions("transferCall", transferCall);
