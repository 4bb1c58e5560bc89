import { useMutation } from "@tanstack/react-query";
import type { MuteAllErrorType, MuteAllVariables, MuteResult } from "../actions/mute-all.ts";
import { useClient } from "../provider.tsx";
import { muteAllMutationOptions } from "../query/mute-all.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Mutes or unmutes everybody but the host; the result says what became of each. */
export function useMuteAll(
  options: MutationHookOptions<readonly MuteResult[], MuteAllErrorType, MuteAllVariables> = {},
): MutationHookResult<readonly MuteResult[], MuteAllErrorType, MuteAllVariables> {
  return useMutation({ ...options, ...muteAllMutationOptions(useClient("useMuteAll")) });
}
