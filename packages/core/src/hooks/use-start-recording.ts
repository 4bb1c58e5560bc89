import type {
  StartRecordingErrorType,
  StartRecordingVariables,
} from "../actions/start-recording.ts";
import { startRecordingMutationOptions } from "../query/start-recording.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Records the conference, or another call of this phone. The variables state who consented. */
export const useStartRecording: MutationHook<
  void,
  StartRecordingErrorType,
  StartRecordingVariables
> = createMutationHook("useStartRecording", startRecordingMutationOptions);
