import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type AnswerCallVariables, answerCallMutationOptions } from "../query/answer-call.ts";

/** Answers a ringing call; the others of this phone are held first. */
export function useAnswerCall(
  options: Omit<
    UseMutationOptions<void, ConferenceError, AnswerCallVariables>,
    "mutationFn" | "mutationKey"
  > = {},
): UseMutationResult<void, ConferenceError, AnswerCallVariables> {
  return useMutation({ ...options, ...answerCallMutationOptions(useClient("useAnswerCall")) });
}
