import { requireLeg } from "../calls/leg-of-call.ts";
import * as errors from "../errors/errors.ts";
import type { CallSessionLike } from "../phone/web-phone.ts";
import { conferenceIdOf, type RecordingRequest } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { ownPartyOf, type TelephonyState } from "../telephony/telephony-state.ts";

/** The leg that is to be recorded: that of `callId`, or of the conference when it is undefined. */
export function recordableLeg(
  context: ClientContext,
  wanted: string | undefined,
): { callId: string; session: CallSessionLike } {
  const callId = wanted ?? conferenceIdOf(context.model.state);
  if (callId === undefined) throw errors.noConference();
  return { callId, session: requireLeg(context, callId) };
}

/** Whether the platform reports that the agent's party in the call is being recorded. */
export function isRecorded({ calls, conferences }: TelephonyState, callId: string): boolean {
  const call = calls.get(callId);
  const own = call && ownPartyOf(call);
  return own?.recording ?? conferences.get(callId)?.host?.recording ?? false;
}

/**
 * Waits for the phone system's answer to a recording request. The web phone resolves with a result code
 * when the request is refused, and may never settle.
 */
export async function checkRecordingResult(
  { phone }: ClientContext,
  request: Promise<{ code: number }> | undefined,
): Promise<void> {
  if (!request) throw errors.recordingRefused(undefined);
  const { code } = await phone.withTimeout(request).catch(() => {
    throw errors.recordingRefused(undefined);
  });
  if (code !== 0) throw errors.recordingRefused(code);
}

/** Sets this client's request to record a call; undefined removes it. */
export function setRecording(
  { model }: ClientContext,
  callId: string,
  request: RecordingRequest | undefined,
): void {
  const recordings = new Map(model.state.recordings);
  if (request) recordings.set(callId, request);
  else recordings.delete(callId);
  model.update({ recordings });
}

/** Ids of everybody in the conference now, who were therefore asked for consent. */
export function askedParticipants({ model }: ClientContext): ReadonlySet<string> {
  return new Set(model.store.views.participantIds);
}
