import {
  type SetHostHeldErrorType,
  type SetHostHeldVariables,
  setHostHeld,
} from "../actions/set-host-held.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `setHostHeld`. */
export const setHostHeldMutationOptions: MutationOptionsBuilder<
  void,
  SetHostHeldErrorType,
  SetHostHeldVariables
> = mutationOptions("setHostHeld", setHostHeld);
