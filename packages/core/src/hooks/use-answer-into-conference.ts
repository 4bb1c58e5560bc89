import { useMutation } from "@tanstack/react-query";
import type { AnswerIntoConferenceErrorType, CallVariables } from "../actions/ringing-calls.ts";
import { answerIntoConferenceMutationOptions } from "../query/answer-into-conference.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Answers a call that rings in while the conference runs, and brings it in. */
export function useAnswerIntoConference(
  options: MutationHookOptions<void, AnswerIntoConferenceErrorType, CallVariables> = {},
): MutationHookResult<void, AnswerIntoConferenceErrorType, CallVariables> {
  return useMutation({
    ...options,
    ...answerIntoConferenceMutationOptions(useClient("useAnswerIntoConference")),
  });
}
