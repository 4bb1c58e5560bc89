import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type CallVariables,
  type SendToVoicemailErrorType,
  sendToVoicemail,
} from "../actions/ringing-calls.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Sends a ringing call of this phone to voicemail. */
export function sendToVoicemailMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, SendToVoicemailErrorType, CallVariables> {
  return {
    mutationKey: conferenceKey(client, "sendToVoicemail"),
    mutationFn: (variables) => sendToVoicemail(client, variables),
  };
}
