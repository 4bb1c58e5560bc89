import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export type SendDtmfErrorType = ConferenceError<
  "no-conference" | "unknown-call" | "invalid-digits" | RequestErrorCode
>;

export interface SendDtmfVariables {
  digits: string;
}
/** Sends key tones into the conference. */
export function sendDtmfMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, SendDtmfErrorType, SendDtmfVariables> {
  return {
    mutationKey: conferenceKey(client, "sendDtmf"),
    mutationFn: (variables) => client.sendDtmf(variables),
  };
}
