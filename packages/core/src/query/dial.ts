import { type DialErrorType, type DialedCall, type DialVariables, dial } from "../actions/dial.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `dial`. */
export const dialMutationOptions: MutationOptionsBuilder<DialedCall, DialErrorType, DialVariables> =
  mutationOptions("dial", dial);
