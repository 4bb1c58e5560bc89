import {
  type HangUpCallErrorType,
  type HangUpCallVariables,
  hangUpCall,
} from "../actions/hang-up-call.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `hangUpCall`. */
export const hangUpCallMutationOptions: MutationOptionsBuilder<
  void,
  HangUpCallErrorType,
  HangUpCallVariables
> = mutationOptions("hangUpCall", hangUpCall);
