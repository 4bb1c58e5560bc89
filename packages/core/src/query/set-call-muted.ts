import {
  type SetCallMutedErrorType,
  type SetCallMutedVariables,
  setCallMuted,
} from "../actions/set-call-muted.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `setCallMuted`. */
export const setCallMutedMutationOptions: MutationOptionsBuilder<
  void,
  SetCallMutedErrorType,
  SetCallMutedVariables
> = mutationOptions("setCallMuted", setCallMuted);
