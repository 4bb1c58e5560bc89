import type { UseMutationOptions } from "@tanstack/react-query";
import {
  type RecordingErrorType,
  type StartRecordingVariables,
  startRecording,
} from "../actions/recording.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import { conferenceKey } from "./keys.ts";

/** Records the conference, or another call of this phone. Says first who agreed. */
export function startRecordingMutationOptions(
  client: ConferenceClient,
): UseMutationOptions<void, RecordingErrorType, StartRecordingVariables> {
  return {
    mutationKey: conferenceKey(client, "startRecording"),
    mutationFn: (variables) => startRecording(client, variables),
  };
}
