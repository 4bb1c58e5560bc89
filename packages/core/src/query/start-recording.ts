import {
  type StartRecordingErrorType,
  type StartRecordingVariables,
  startRecording,
} from "../actions/start-recording.ts";
import { type MutationOptionsBuilder, mutationOptions } from "./mutation-options.ts";

/** Mutation options of `startRecording`. */
export const startRecordingMutationOptions: MutationOptionsBuilder<
  void,
  StartRecordingErrorType,
  StartRecordingVariables
> = mutationOptions("startRecording", startRecording);
