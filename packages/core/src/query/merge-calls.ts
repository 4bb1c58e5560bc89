import {
  type MergeCallsErrorType,
  type MergeCallsVariables,
  type MergeResult,
  mergeCalls,
} from "../actions/merge-calls.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `mergeCalls`. */
export const mergeCallsMutationOptions: MutationOptionsBuilder<
  readonly MergeResult[],
  MergeCallsErrorType,
  MergeCallsVariables
> = mutationOptions("mergeCalls", mergeCalls);
