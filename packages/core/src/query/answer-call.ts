import {
  type AnswerCallErrorType,
  type AnswerCallVariables,
  answerCall,
} from "../actions/answer-call.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `answerCall`. */
export const answerCallMutationOptions: MutationOptionsBuilder<
  void,
  AnswerCallErrorType,
  AnswerCallVariables
> = mutationOptions("answerCall", answerCall);
