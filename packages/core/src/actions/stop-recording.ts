import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { withTimeout } from "../clock.ts";
import {
  checkRecordingResult,
  isRecorded,
  recordableLeg,
  setRecording,
} from "../conference/recording.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";

export interface StopRecordingVariables {
  /** Default: the conference. */
  callId?: string;
}

export type StopRecordingErrorType = ConferenceError<
  "recording-refused" | "no-conference" | "unknown-call" | "call-elsewhere" | RequestErrorCode
>;

/** How long the event of the recording's end may take. */
const EVENT_GRACE_MS = 3_000;

/** Stops a recording, whoever started it. */
export function stopRecording(
  client: ConferenceClient,
  variables: StopRecordingVariables = {},
): Promise<void> {
  return runAction(
    client,
    { name: "stopRecording", variables, takes: { callId: "string?" } },
    async (context) => {
      const { model, clock, alive } = context;
      const { callId, session } = recordableLeg(context, variables.callId);
      const before = model.state.recordings.get(callId);
      if (before) setRecording(context, callId, { ...before, status: "stopping" });
      try {
        await checkRecordingResult(context, session.stopRecording?.());
      } catch (error) {
        // The recording goes on.
        setRecording(context, callId, before);
        throw error;
      }
      const stopped = model.until(({ telephony }) => !isRecorded(telephony, callId), alive);
      // Without an event, the phone system's answer has to suffice.
      await withTimeout(clock, EVENT_GRACE_MS, stopped, errors.network).catch(() => undefined);
      setRecording(context, callId, undefined);
    },
  );
}
