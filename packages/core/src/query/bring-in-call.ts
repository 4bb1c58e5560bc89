import {
  type BringInCallErrorType,
  type BringInCallVariables,
  bringInCall,
} from "../actions/bring-in-call.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `bringInCall`. */
export const bringInCallMutationOptions: MutationOptionsBuilder<
  void,
  BringInCallErrorType,
  BringInCallVariables
> = mutationOptions("bringInCall", bringInCall);
