import {
  type AnswerIntoConferenceErrorType,
  type AnswerIntoConferenceVariables,
  answerIntoConference,
} from "../actions/answer-into-conference.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `answerIntoConference`. */
export const answerIntoConferenceMutationOptions: MutationOptionsBuilder<
  void,
  AnswerIntoConferenceErrorType,
  AnswerIntoConferenceVariables
> = mutationOptions("answerIntoConference", answerIntoConference);
