import type { StopRecordingErrorType, StopRecordingVariables } from "../actions/stop-recording.ts";
import { stopRecordingMutationOptions } from "../query/stop-recording.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Stops a recording, whoever started it. */
export const useStopRecording: MutationHook<
  void,
  StopRecordingErrorType,
  StopRecordingVariables | void
> = createMutationHook("useStopRecording", stopRecordingMutationOptions);
