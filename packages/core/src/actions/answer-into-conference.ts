import { holdOthers } from "../calls/hold-others.ts";
import { requireRingingLeg } from "../calls/leg-of-call.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { bringIn } from "../conference/bring-in.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";

export interface AnswerIntoConferenceVariables {
  callId: string;
}

export type AnswerIntoConferenceErrorType = ConferenceError<
  | "unknown-call"
  | "call-elsewhere"
  | "no-conference"
  | "conference-full"
  | "bridge-failed"
  | "microphone-denied"
  | "microphone-missing"
  | RequestErrorCode
>;

/**
 * Answers a call that rings on this phone, and brings it into the running conference. Rejects with
 * "no-conference" and "conference-full" before it answers; after a later refusal the call stays answered.
 */
export function answerIntoConference(
  client: ConferenceClient,
  variables: AnswerIntoConferenceVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "answerIntoConference", variables, takes: { callId: "string" } },
    async (context) => {
      const { model, phone } = context;
      const { callId } = variables;
      const { conference, capacity } = model.store.views;
      if (conference.status !== "active" && conference.status !== "reconnecting") {
        throw errors.noConference();
      }
      if (capacity.full) throw errors.conferenceFull(capacity.limit);
      requireRingingLeg(context, callId);
      await holdOthers(context, callId);
      await phone.answer(callId);
      // The platform refuses to bring in a call before it has seen the answer itself.
      await model.until(() => {
        const call = model.store.views.calls.find(({ id }) => id === callId);
        return call?.status !== "ringing";
      }, context.alive);
      await bringIn(context, callId);
    },
  );
}
