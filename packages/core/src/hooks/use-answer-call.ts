import { useMutation } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { useClient } from "../provider.tsx";
import { type AnswerCallVariables, answerCallMutationOptions } from "../query/answer-call.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Answers a ringing call; the others of this phone are held first. */
export function useAnswerCall(
  options: MutationHookOptions<void, ConferenceError, AnswerCallVariables> = {},
): MutationHookResult<void, ConferenceError, AnswerCallVariables> {
  return useMutation({ ...options, ...answerCallMutationOptions(useClient("useAnswerCall")) });
}
