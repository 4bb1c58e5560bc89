import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

export interface SendDtmfVariables {
  digits: string;
}
/** Sends key tones into the conference. */
export function sendDtmfMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, ConferenceError, SendDtmfVariables> {
  return {
    mutationKey: conferenceKey(client, "sendDtmf"),
    mutationFn: (variables) => client.sendDtmf(variables),
  };
}
