import type { UseMutationOptions } from "@tanstack/react-query";
import {
  confirmConsent,
  type RecordingErrorType,
  type RecordingVariables,
} from "../actions/recording.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Those who came in since the recording began have agreed as well. */
export function confirmConsentMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, RecordingErrorType, RecordingVariables | void> {
  return {
    mutationKey: conferenceKey(client, "confirmConsent"),
    mutationFn: (variables) => confirmConsent(client, variables ?? {}),
  };
}
