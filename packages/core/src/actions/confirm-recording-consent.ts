import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { askedParticipants, recordableLeg, setRecording } from "../conference/recording.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface ConfirmRecordingConsentVariables {
  /** Default: the conference. */
  callId?: string;
}

export type ConfirmRecordingConsentErrorType = ConferenceError<
  "no-conference" | "unknown-call" | "call-elsewhere" | RequestErrorCode
>;

/** Confirms that the participants who joined after the recording began consent to it too. */
export function confirmRecordingConsent(
  client: ConferenceClient,
  variables: ConfirmRecordingConsentVariables = {},
): Promise<void> {
  return runAction(
    client,
    { name: "confirmRecordingConsent", variables, takes: { callId: "string?" } },
    (context) => {
      const { callId } = recordableLeg(context, variables.callId);
      const request = context.model.state.recordings.get(callId);
      if (request) setRecording(context, callId, { ...request, asked: askedParticipants(context) });
    },
  );
}
