import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type MergeCallsErrorType,
  type MergeCallsVariables,
  type MergeResult,
  mergeCalls,
} from "../actions/merge-calls.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Puts calls together in one action: into the conference that runs, or into a new one. */
export function mergeCallsMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<readonly MergeResult[], MergeCallsErrorType, MergeCallsVariables> {
  return {
    mutationKey: conferenceKey(client, "mergeCalls"),
    mutationFn: (variables) => mergeCalls(client, variables),
  };
}
