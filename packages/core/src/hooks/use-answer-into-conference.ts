import type {
  AnswerIntoConferenceErrorType,
  AnswerIntoConferenceVariables,
} from "../actions/answer-into-conference.ts";
import { answerIntoConferenceMutationOptions } from "../query/answer-into-conference.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Answers a ringing call and brings it into the running conference. */
export const useAnswerIntoConference: MutationHook<
  void,
  AnswerIntoConferenceErrorType,
  AnswerIntoConferenceVariables
> = createMutationHook("useAnswerIntoConference", answerIntoConferenceMutationOptions);
