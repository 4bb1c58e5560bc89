import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import {
  askedParticipants,
  checkRecordingResult,
  isRecorded,
  recordableLeg,
  setRecording,
} from "../conference/recording.ts";
import { ConferenceError, type RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { RecordingRequest } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";

export interface StartRecordingVariables {
  /** Default: the conference. */
  callId?: string;
  /** Whether everybody on the line agreed; "notNeeded" where the law asks for no consent. */
  consent: "given" | "notNeeded";
}

export type StartRecordingErrorType = ConferenceError<
  | "consent-missing"
  | "recording-refused"
  | "no-conference"
  | "unknown-call"
  | "call-elsewhere"
  | RequestErrorCode
>;

/**
 * Records a call of this phone by the web phone's INFO request, since the REST API records no
 * conferences. Rejects with "consent-missing" before anything is sent, and with "recording-refused",
 * which explains the platform's result code.
 */
export function startRecording(
  client: ConferenceClient,
  variables: StartRecordingVariables,
): Promise<void> {
  return runAction(
    client,
    {
      name: "startRecording",
      variables,
      takes: { consent: '"given"|"notNeeded"?', callId: "string?" },
    },
    async (context) => {
      const { consent } = variables;
      if (consent !== "given" && consent !== "notNeeded") throw errors.consentMissing();
      const { callId, session } = recordableLeg(context, variables.callId);
      const request: RecordingRequest = {
        status: "starting",
        since: undefined,
        consent,
        asked: askedParticipants(context),
        error: undefined,
      };
      setRecording(context, callId, request);
      try {
        await checkRecordingResult(context, session.startRecording?.());
      } catch (error) {
        if (error instanceof ConferenceError) {
          setRecording(context, callId, { ...request, status: "failed", error });
        }
        throw error;
      }
      setRecording(context, callId, { ...request, status: "on", since: context.clock.now() });
      removeAtEnd(context, callId);
    },
  );
}

/** Removes the request when an event reports the recording's end, which somebody else may have caused. */
function removeAtEnd(context: ClientContext, callId: string): void {
  const { model } = context;
  let wasRecorded = isRecorded(model.state.telephony, callId);
  const stop = model.watch(() => {
    const request = model.state.recordings.get(callId);
    if (request?.status !== "on") {
      if (request?.status !== "stopping") stop();
      return;
    }
    const recorded = isRecorded(model.state.telephony, callId);
    if (wasRecorded && !recorded) {
      stop();
      setRecording(context, callId, undefined);
    }
    wasRecorded ||= recorded;
  });
}
