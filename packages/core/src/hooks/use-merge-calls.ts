import { useMutation } from "@tanstack/react-query";
import type {
  MergeCallsErrorType,
  MergeCallsVariables,
  MergeResult,
} from "../actions/merge-calls.ts";
import { mergeCallsMutationOptions } from "../query/merge-calls.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Puts calls together in one action: into the conference that runs, or into a new one. */
export function useMergeCalls(
  options: MutationHookOptions<
    readonly MergeResult[],
    MergeCallsErrorType,
    MergeCallsVariables
  > = {},
): MutationHookResult<readonly MergeResult[], MergeCallsErrorType, MergeCallsVariables> {
  return useMutation({ ...options, ...mergeCallsMutationOptions(useClient("useMergeCalls")) });
}
