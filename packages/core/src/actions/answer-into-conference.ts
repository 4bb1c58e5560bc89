import { answerLeg } from "../calls/answer-leg.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { sleep } from "../clock.ts";
import { bringIn } from "../conference/bring-in.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { readCall } from "../reads/read-session.ts";
import type { ClientContext } from "../state/context.ts";

/** How often a call is read whose answer no event reports, and how long to wait before each read. */
const READS = 5;
const READ_INTERVAL_MS = 2_000;

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
      const { callId } = variables;
      const { conference, capacity } = context.model.store.views;
      if (conference.status !== "active" && conference.status !== "reconnecting") {
        throw errors.noConference();
      }
      if (capacity.full) throw errors.conferenceFull(capacity.limit);
      await answerLeg(context, callId);
      await untilAnswerIsKnown(context, callId);
      await bringIn(context, callId);
    },
  );
}

/**
 * Waits until the platform reports the answer, since it refuses to bring in a call before. The event may be
 * lost, so the call is read as well.
 */
async function untilAnswerIsKnown(context: ClientContext, callId: string): Promise<void> {
  const { model, clock, alive } = context;
  const isKnown = (): boolean =>
    model.store.views.calls.find(({ id }) => id === callId)?.status !== "ringing";
  for (let read = 0; read <= READS && !isKnown(); read += 1) {
    const waiting = new AbortController();
    const known = model.until(isKnown, AbortSignal.any([alive, waiting.signal]));
    known.catch(() => undefined);
    await Promise.race([known, sleep(clock, READ_INTERVAL_MS)]);
    waiting.abort();
    if (!isKnown()) await readCall(context, callId, { afterGap: true }).catch(() => undefined);
  }
}
