import {
  type DeclineCallErrorType,
  type DeclineCallVariables,
  declineCall,
} from "../actions/decline-call.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `declineCall`. */
export const declineCallMutationOptions: MutationOptionsBuilder<
  void,
  DeclineCallErrorType,
  DeclineCallVariables
> = mutationOptions("declineCall", declineCall);
