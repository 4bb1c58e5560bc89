import { type FlipCallErrorType, type FlipCallVariables, flipCall } from "../actions/flip-call.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `flipCall`. */
export const flipCallMutationOptions: MutationOptionsBuilder<
  void,
  FlipCallErrorType,
  FlipCallVariables
> = mutationOptions("flipCall", flipCall);
