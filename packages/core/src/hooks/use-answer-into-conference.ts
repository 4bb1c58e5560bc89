import { useMutation } from "@tanstack/react-query";
import type { AnswerIntoConferenceErrorType, CallVariables } from "../actions/ringing-calls.ts";
import { useClient } from "../provider.tsx";
import { answerIntoConferenceMutationOptions } from "../query/answer-into-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "./mutation-hook.ts";

/** Answers a call that rings in while the conference runs, and brings it in. */
export function useAnswerIntoConference(
  options: MutationHookOptions<void, AnswerIntoConferenceErrorType, CallVariables> = {},
): MutationHookResult<void, AnswerIntoConferenceErrorType, CallVariables> {
  return useMutation({
    ...options,
    ...answerIntoConferenceMutationOptions(useClient("useAnswerIntoConference")),
  });
}
