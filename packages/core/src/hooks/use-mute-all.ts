import { useMutation } from "@tanstack/react-query";
import type { MuteAllErrorType, MuteAllVariables, MuteResult } from "../actions/mute-all.ts";
import { muteAllMutationOptions } from "../query/mute-all.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Mutes or unmutes everybody but the host; the result says what became of each. */
export function useMuteAll(
  options: MutationHookOptions<readonly MuteResult[], MuteAllErrorType, MuteAllVariables> = {},
): MutationHookResult<readonly MuteResult[], MuteAllErrorType, MuteAllVariables> {
  return useMutation({ ...options, ...muteAllMutationOptions(useClient("useMuteAll")) });
}
