import {
  type ForwardCallErrorType,
  type ForwardCallVariables,
  forwardCall,
} from "../actions/forward-call.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `forwardCall`. */
export const forwardCallMutationOptions: MutationOptionsBuilder<
  void,
  ForwardCallErrorType,
  ForwardCallVariables
> = mutationOptions("forwardCall", forwardCall);
