import { useMutation } from "@tanstack/react-query";
import {
  type AnswerCallErrorType,
  type AnswerCallVariables,
  answerCallMutationOptions,
} from "../query/answer-call.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Answers a ringing call; the others of this phone are held first. */
export function useAnswerCall(
  options: MutationHookOptions<void, AnswerCallErrorType, AnswerCallVariables> = {},
): MutationHookResult<void, AnswerCallErrorType, AnswerCallVariables> {
  return useMutation({ ...options, ...answerCallMutationOptions(useClient("useAnswerCall")) });
}
