import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type RecordingErrorType,
  type RecordingVariables,
  stopRecording,
} from "../actions/recording.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Ends the recording, whoever started it. */
export function stopRecordingMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, RecordingErrorType, RecordingVariables | void> {
  return {
    mutationKey: conferenceKey(client, "stopRecording"),
    mutationFn: (variables) => stopRecording(client, variables ?? {}),
  };
}
