import {
  type StopRecordingErrorType,
  type StopRecordingVariables,
  stopRecording,
} from "../actions/stop-recording.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `stopRecording`. */
export const stopRecordingMutationOptions: MutationOptionsBuilder<
  void,
  StopRecordingErrorType,
  StopRecordingVariables | void
> = mutationOptions("stopRecording", (client, variables) => stopRecording(client, variables ?? {}));
