import { useMutation } from "@tanstack/react-query";
import { useClient } from "../provider.tsx";
import {
  type SetMutedErrorType,
  type SetMutedVariables,
  setMutedMutationOptions,
} from "../query/set-muted.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Mutes the host's own microphone. */
export function useSetMuted(
  options: MutationHookOptions<void, SetMutedErrorType, SetMutedVariables> = {},
): MutationHookResult<void, SetMutedErrorType, SetMutedVariables> {
  return useMutation({ ...options, ...setMutedMutationOptions(useClient("useSetMuted")) });
}
