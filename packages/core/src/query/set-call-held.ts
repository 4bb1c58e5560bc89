import {
  type SetCallHeldErrorType,
  type SetCallHeldVariables,
  setCallHeld,
} from "../actions/set-call-held.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `setCallHeld`. */
export const setCallHeldMutationOptions: MutationOptionsBuilder<
  void,
  SetCallHeldErrorType,
  SetCallHeldVariables
> = mutationOptions("setCallHeld", setCallHeld);
