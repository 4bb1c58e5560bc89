import type { AnswerCallErrorType, AnswerCallVariables } from "../actions/answer-call.ts";
import { answerCallMutationOptions } from "../query/answer-call.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Answers a call that rings on this phone. The phone's other calls are put on hold first. */
export const useAnswerCall: MutationHook<void, AnswerCallErrorType, AnswerCallVariables> =
  createMutationHook("useAnswerCall", answerCallMutationOptions);
