import { useMutation } from "@tanstack/react-query";
import type { RecordingErrorType, StartRecordingVariables } from "../actions/recording.ts";
import { startRecordingMutationOptions } from "../query/start-recording.ts";
import type { MutationHookOptions, MutationHookResult } from "../react/mutation-hook.ts";
import { useClient } from "../react/provider.tsx";

/** Records the conference, or another call of this phone. Says first who agreed. */
export function useStartRecording(
  options: MutationHookOptions<void, RecordingErrorType, StartRecordingVariables> = {},
): MutationHookResult<void, RecordingErrorType, StartRecordingVariables> {
  return useMutation({
    ...options,
    ...startRecordingMutationOptions(useClient("useStartRecording")),
  });
}
