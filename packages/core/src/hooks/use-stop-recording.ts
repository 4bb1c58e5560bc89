import { useMutation } from "@tanstack/react-query";
import type { RecordingErrorType, RecordingVariables } from "../actions/recording.ts";
import { stopRecordingMutationOptions } from "../query/stop-recording.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Ends the recording, whoever started it. */
export function useStopRecording(
  options: MutationHookOptions<void, RecordingErrorType, RecordingVariables | void> = {},
): MutationHookResult<void, RecordingErrorType, RecordingVariables | void> {
  return useMutation({
    ...options,
    ...stopRecordingMutationOptions(useClient("useStopRecording")),
  });
}
