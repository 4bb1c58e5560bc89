import { useMutation } from "@tanstack/react-query";
import {
  type SetMutedErrorType,
  type SetMutedVariables,
  setMutedMutationOptions,
} from "../query/set-muted.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Mutes the host's own microphone. */
export function useSetMuted(
  options: MutationHookOptions<void, SetMutedErrorType, SetMutedVariables> = {},
): MutationHookResult<void, SetMutedErrorType, SetMutedVariables> {
  return useMutation({ ...options, ...setMutedMutationOptions(useClient("useSetMuted")) });
}
