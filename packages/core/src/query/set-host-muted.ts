import {
  type SetHostMutedErrorType,
  type SetHostMutedVariables,
  setHostMuted,
} from "../actions/set-host-muted.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `setHostMuted`. */
export const setHostMutedMutationOptions: MutationOptionsBuilder<
  void,
  SetHostMutedErrorType,
  SetHostMutedVariables
> = mutationOptions("setHostMuted", setHostMuted);
