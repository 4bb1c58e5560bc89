import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type AnswerIntoConferenceErrorType,
  answerIntoConference,
  type CallVariables,
} from "../actions/ringing-calls.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Answers a call that rings in while the conference runs, and brings it in. */
export function answerIntoConferenceMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, AnswerIntoConferenceErrorType, CallVariables> {
  return {
    mutationKey: conferenceKey(client, "answerIntoConference"),
    mutationFn: (variables) => answerIntoConference(client, variables),
  };
}
