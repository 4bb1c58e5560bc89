import { useMutation } from "@tanstack/react-query";
import { useClient } from "../provider.tsx";
import {
  type AnswerCallErrorType,
  type AnswerCallVariables,
  answerCallMutationOptions,
} from "../query/answer-call.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Answers a ringing call; the others of this phone are held first. */
export function useAnswerCall(
  options: MutationHookOptions<void, AnswerCallErrorType, AnswerCallVariables> = {},
): MutationHookResult<void, AnswerCallErrorType, AnswerCallVariables> {
  return useMutation({ ...options, ...answerCallMutationOptions(useClient("useAnswerCall")) });
}
