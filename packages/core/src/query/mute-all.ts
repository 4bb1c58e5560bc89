import {
  type MuteAllErrorType,
  type MuteAllVariables,
  type MuteResult,
  muteAll,
} from "../actions/mute-all.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `muteAll`. */
export const muteAllMutationOptions: MutationOptionsBuilder<
  readonly MuteResult[],
  MuteAllErrorType,
  MuteAllVariables
> = mutationOptions("muteAll", muteAll);
