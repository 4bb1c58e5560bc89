import type {
  MergeCallsErrorType,
  MergeCallsVariables,
  MergeResult,
} from "../actions/merge-calls.ts";
import { mergeCallsMutationOptions } from "../query/merge-calls.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Merges calls into the running conference, or into a new one. The result tells about each call. */
export const useMergeCalls: MutationHook<
  readonly MergeResult[],
  MergeCallsErrorType,
  MergeCallsVariables
> = createMutationHook("useMergeCalls", mergeCallsMutationOptions);
