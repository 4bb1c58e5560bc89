import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import { within } from "../clock.ts";
import { ConferenceError, type RequestErrorCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import type { CallSessionLike } from "../phone/web-phone.ts";
import { conferenceIdOf, type RecordingFacts } from "../state/client-state.ts";
import { type ClientContext, contextOf } from "../state/context.ts";
import { type CallBook, ownPartyOf } from "../telephony/telephony-state.ts";

export interface StartRecordingVariables {
  /** Default: the conference. */
  callId?: string;
  /** Whether everybody on the line has agreed; notNeeded where the law asks for no consent. */
  consent: "given" | "notNeeded";
}

export interface RecordingVariables {
  /** Default: the conference. */
  callId?: string;
}

/** Milliseconds that the event of a recording's end may take. */
const EVENT_LIMIT = 3_000;

export type RecordingErrorType = ConferenceError<
  | "consent-missing"
  | "recording-refused"
  | "no-conference"
  | "unknown-call"
  | "call-elsewhere"
  | RequestErrorCode
>;

/**
 * Records a call of this phone, by the web phone's INFO: REST records no conferences. Rejects with
 * consent-missing before anything is sent, and with recording-refused, the platform's code in words.
 */
export function startRecording(
  client: ConferenceClient,
  variables: StartRecordingVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "startRecording", variables, async () => {
    const { consent } = variables;
    if (consent !== "given" && consent !== "notNeeded") throw errors.consentMissing();
    const { callId, session } = legOf(context, variables.callId);
    const asked = inside(context);
    const facts: RecordingFacts = {
      status: "starting",
      since: undefined,
      consent,
      asked,
      error: undefined,
    };
    note(context, callId, facts);
    try {
      await ask(context, session.startRecording?.());
    } catch (error) {
      if (error instanceof ConferenceError)
        note(context, callId, { ...facts, status: "failed", error });
      throw error;
    }
    note(context, callId, { ...facts, status: "on", since: context.clock.now() });
    forgetWhenOver(context, callId);
  });
}

/** Ends a recording, whoever started it. */
export function stopRecording(
  client: ConferenceClient,
  variables: RecordingVariables = {},
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "stopRecording", variables, async () => {
    const { callId, session } = legOf(context, variables.callId);
    const before = context.model.state.recordings.get(callId);
    if (before) note(context, callId, { ...before, status: "stopping" });
    try {
      await ask(context, session.stopRecording?.());
    } catch (error) {
      // It goes on as it was.
      note(context, callId, before);
      throw error;
    }
    const { model, clock, alive } = context;
    const told = model.until(({ book }) => !isRecorded(book, callId), alive);
    // Where no event tells, the platform's answer must do.
    await within(clock, EVENT_LIMIT, told, errors.network).catch(() => undefined);
    note(context, callId, undefined);
  });
}

/** Those who came in after the others were asked have agreed as well. */
export function confirmConsent(
  client: ConferenceClient,
  variables: RecordingVariables = {},
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "confirmConsent", variables, async () => {
    const { callId } = legOf(context, variables.callId);
    const facts = context.model.state.recordings.get(callId);
    if (facts) note(context, callId, { ...facts, asked: inside(context) });
  });
}

function legOf(
  context: ClientContext,
  wanted: string | undefined,
): { callId: string; session: CallSessionLike } {
  const callId = wanted ?? conferenceIdOf(context.model.state);
  if (callId === undefined) throw errors.noConference();
  const session = context.phone.session(callId);
  if (session) return { callId, session };
  const isKnown = context.model.store.views.calls.some(({ id }) => id === callId);
  throw isKnown ? errors.callElsewhere() : errors.unknownCall();
}

/** Somebody else may end it: an event tells. */
function forgetWhenOver(context: ClientContext, callId: string): void {
  const { model } = context;
  let seen = isRecorded(model.state.book, callId);
  const stop = model.watch(() => {
    const facts = model.state.recordings.get(callId);
    if (facts?.status !== "on") {
      if (facts?.status !== "stopping") stop();
      return;
    }
    const recorded = isRecorded(model.state.book, callId);
    if (seen && !recorded) {
      stop();
      note(context, callId, undefined);
    }
    seen ||= recorded;
  });
}

function isRecorded({ calls, conferences }: CallBook, callId: string): boolean {
  const call = calls.get(callId);
  const own = call && ownPartyOf(call);
  return own?.recording ?? conferences.get(callId)?.host?.recording ?? false;
}

/** The phone resolves with a code where it was refused, and may never settle. */
async function ask(
  { phone }: ClientContext,
  answer: Promise<{ code: number }> | undefined,
): Promise<void> {
  if (!answer) throw errors.recordingRefused(undefined);
  const { code } = await phone.bounded(answer).catch(() => {
    throw errors.recordingRefused(undefined);
  });
  if (code !== 0) throw errors.recordingRefused(code);
}

function note({ model }: ClientContext, callId: string, facts: RecordingFacts | undefined): void {
  const recordings = new Map(model.state.recordings);
  if (facts) recordings.set(callId, facts);
  else recordings.delete(callId);
  model.update({ recordings });
}

function inside({ model }: ClientContext): ReadonlySet<string> {
  return new Set(model.store.views.participantIds);
}
