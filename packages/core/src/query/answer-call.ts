import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type AnswerCallErrorType = ConferenceError<
  "unknown-call" | "microphone-denied" | "microphone-missing" | RequestErrorCode
>;

export interface AnswerCallVariables {
  callId: string;
}
/** Answers a ringing call; the others of this phone are held first. */
export function answerCallMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, AnswerCallErrorType, AnswerCallVariables> {
  return {
    mutationKey: conferenceKey(client, "answerCall"),
    mutationFn: (variables) => client.answerCall(variables),
  };
}
