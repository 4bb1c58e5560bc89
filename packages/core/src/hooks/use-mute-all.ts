import type { MuteAllErrorType, MuteAllVariables, MuteResult } from "../actions/mute-all.ts";
import { muteAllMutationOptions } from "../query/mute-all.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Mutes or unmutes everybody but the host. The result tells about each participant. */
export const useMuteAll: MutationHook<readonly MuteResult[], MuteAllErrorType, MuteAllVariables> =
  createMutationHook("useMuteAll", muteAllMutationOptions);
