import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import { bringInCall } from "../conference/bring-in.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import type { CallSessionLike } from "../phone/web-phone.ts";
import { type ClientContext, contextOf } from "../state/context.ts";
import { dialable, isExtensionNumber } from "../telephony/dialable.ts";
import { answerCall, ownPartyPath } from "./calls.ts";

export interface CallVariables {
  callId: string;
}

export interface ForwardCallVariables extends CallVariables {
  /** A phone number with its country code, or an extension number. */
  to: string;
}

export type SendToVoicemailErrorType = ConferenceError<
  "unknown-call" | "call-elsewhere" | RequestErrorCode
>;
export type ForwardCallErrorType = ConferenceError<
  "unknown-call" | "invalid-number" | RequestErrorCode
>;
export type AnswerIntoConferenceErrorType = ConferenceError<
  | "unknown-call"
  | "no-conference"
  | "conference-full"
  | "microphone-denied"
  | "microphone-missing"
  | RequestErrorCode
>;

/** Sends a ringing call of this phone to the extension's voicemail. */
export function sendToVoicemail(client: ConferenceClient, variables: CallVariables): Promise<void> {
  const context = contextOf(client);
  return perform(context, "sendToVoicemail", variables, async () => {
    const session = ringingHere(context, variables.callId);
    await context.phone.bounded(session.toVoicemail?.() ?? Promise.reject(errors.wrongState()));
  });
}

/** Lets a ringing call ring somewhere else, wherever it rings now. Rejects with invalid-number before anything is sent. */
export function forwardCall(
  client: ConferenceClient,
  variables: ForwardCallVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "forwardCall", variables, async () => {
    const to = dialable(variables.to);
    await context.wire.post(`${ownPartyPath(context, variables.callId)}/forward`, {
      body: isExtensionNumber(to) ? { extensionNumber: to } : { phoneNumber: to },
      subject: "party",
    });
  });
}

/**
 * Answers a call that rings in while the conference runs, and brings it in. Rejects with no-conference
 * and conference-full before it is answered; what is refused after that leaves the call answered.
 */
export function answerIntoConference(
  client: ConferenceClient,
  variables: CallVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "answerIntoConference", variables, async () => {
    const { model } = context;
    const { callId } = variables;
    const { conference, capacity } = model.store.views;
    if (conference.status !== "active" && conference.status !== "reconnecting") {
      throw errors.noConference();
    }
    if (capacity.full) throw errors.conferenceFull(capacity.limit);
    ringingHere(context, callId);
    await answerCall(context, { callId });
    // The platform takes in what it has itself seen answered.
    await model.until(() => {
      const call = model.store.views.calls.find(({ id }) => id === callId);
      return call === undefined || call.status !== "ringing";
    }, context.alive);
    await bringInCall(context, { callId });
  });
}

function ringingHere({ phone, model }: ClientContext, callId: string): CallSessionLike {
  const session = phone.session(callId);
  if (session?.direction === "inbound" && session.state === "ringing") return session;
  const isKnown = model.store.views.calls.some(({ id }) => id === callId);
  if (!isKnown) throw errors.unknownCall();
  throw session ? errors.wrongState() : errors.callElsewhere();
}
