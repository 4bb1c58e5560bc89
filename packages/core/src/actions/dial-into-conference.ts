import { placeCall, readyToCall } from "../calls/place-call.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { bringIn } from "../conference/bring-in.ts";
import { type CallErrorCode, ConferenceError, hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { readCall } from "../reads/read-session.ts";
import type { ClientContext } from "../state/context.ts";
import { dialable } from "../telephony/dialable.ts";
import type { PartyUpdate } from "../telephony/event.ts";
import { answerStateOf } from "../telephony/telephony-state.ts";
import type { ConferenceState } from "../types.ts";
import type { DialVariables } from "./dial.ts";

export interface DialIntoConferenceVariables extends DialVariables {
  /** How long the call rings before it is given up, in milliseconds. Default: 45 000. */
  ringTimeoutMs?: number;
}

type NotJoined = "busy" | "noAnswer" | "wrongNumber" | "declined" | "blocked" | "cancelled";

/**
 * "joined": they are in the conference; "blocked": the account may not call this number; "cancelled":
 * `removeParticipant` cancelled the call. All others leave the conference as it was.
 */
export type DialOutcome =
  | { status: "joined"; callId: string }
  | { status: NotJoined; callId: string | undefined };

export type DialIntoConferenceErrorType = ConferenceError<
  | "invalid-number"
  | "no-conference"
  | "conference-full"
  | "bridge-failed"
  | Exclude<CallErrorCode, "aborted">
>;

const RING_TIMEOUT_MS = 45_000;
const STATUSES_ACCEPTING_PARTICIPANTS = new Set<ConferenceState["status"]>([
  "creating",
  "joining",
  "active",
  "reconnecting",
]);

/** Outcomes by the platform's reason for the remote party's end, in lower case. */
const OUTCOME_BY_REASON: Readonly<Record<string, NotJoined>> = {
  targetbusy: "busy",
  noanswer: "noAnswer",
  timeout: "noAnswer",
  voicemail: "noAnswer",
  rejected: "declined",
  cancelled: "declined",
  callreplied: "declined",
  invalidnumber: "wrongNumber",
  nosuchuser: "wrongNumber",
  internationaldisabled: "blocked",
  destinationblocked: "blocked",
  notenoughfunds: "blocked",
};

const OUTCOME_BY_SIP_CODE: Readonly<Record<number, NotJoined>> = {
  403: "blocked",
  408: "noAnswer",
  480: "noAnswer",
  486: "busy",
  600: "busy",
  603: "declined",
};

/**
 * Calls somebody, waits until they really answer, and brings them into the conference, which goes on
 * meanwhile. useParticipants lists them as "dialing" from the start. A call that nobody takes resolves
 * with the reason; failures reject, with "no-conference", "conference-full" and "invalid-number" before
 * anything is sent. When somebody answered and the bring-in fails, their call stays among the agent's calls.
 */
export function dialIntoConference(
  client: ConferenceClient,
  variables: DialIntoConferenceVariables,
): Promise<DialOutcome> {
  return runAction(
    client,
    {
      name: "dialIntoConference",
      variables,
      takes: { to: "string", callerId: "string?", ringTimeoutMs: "number?" },
    },
    (context) => {
      const to = dialable(variables.to);
      const { state, store } = context.model;
      const { capacity } = store.views;
      if (!STATUSES_ACCEPTING_PARTICIPANTS.has(state.conference.status)) {
        throw errors.noConference();
      }
      if (capacity.full) throw errors.conferenceFull(capacity.limit);
      return dialAndBringIn(context, { ...variables, to });
    },
  );
}

async function dialAndBringIn(
  context: ClientContext,
  { to, callerId, ringTimeoutMs = RING_TIMEOUT_MS }: DialIntoConferenceVariables,
): Promise<DialOutcome> {
  const { model, phone, clock, dialing } = context;
  const cancellation = new AbortController();
  const { signal } = cancellation;
  const pending = { to, callId: undefined as string | undefined };
  dialing.set(pending, cancellation);
  const show = (): void =>
    model.update({ dialing: [...dialing.keys()].map((each) => ({ ...each })) });
  const setCallId = (callId: string): void => {
    pending.callId = callId;
    show();
  };
  show();
  const ringTimeout = errors.aborted();
  const timer = clock.setTimeout(() => cancellation.abort(ringTimeout), ringTimeoutMs);
  let isAnswered = false;
  try {
    const webPhone = await readyToCall(context, signal);
    const session = await placeCall(context, webPhone, {
      to,
      callerId,
      signal,
      onNamed: setCallId,
    });
    const callId = session.sessionId ?? "";
    setCallId(callId);
    const outcome = await answerOrOutcome(context, callId, signal);
    clock.clearTimeout(timer);
    if (outcome) return { status: outcome, callId };
    isAnswered = true;
    const joining = bringIn(context, callId);
    // The queue holds their place from here on.
    dialing.delete(pending);
    show();
    await joining;
    return { status: "joined", callId };
  } catch (error) {
    const { callId } = pending;
    // Somebody who answered stays on the line, unless the call was cancelled or its conference is over.
    const staysOnTheLine = isAnswered && !hasCode(error, "aborted", "no-conference", "disposed");
    if (callId !== undefined && phone.session(callId) && !staysOnTheLine) {
      await phone.hangUp(callId).catch(() => undefined);
    }
    const outcome = error === ringTimeout ? "noAnswer" : outcomeOfError(error);
    if (outcome) return { status: outcome, callId };
    throw error;
  } finally {
    clock.clearTimeout(timer);
    dialing.delete(pending);
    show();
  }
}

/** Resolves with undefined when somebody answers, and with the outcome when nobody did. */
async function answerOrOutcome(
  context: ClientContext,
  callId: string,
  signal: AbortSignal,
): Promise<NotJoined | undefined> {
  const { model } = context;
  const isAccepting = (): boolean =>
    STATUSES_ACCEPTING_PARTICIPANTS.has(model.state.conference.status);
  await model.until(
    ({ telephony }) => !isAccepting() || answerStateOf(telephony, callId) !== "ringing",
    signal,
  );
  if (!isAccepting()) throw errors.noConference();
  if (answerStateOf(model.state.telephony, callId) === "answered") return undefined;
  const session = await readCall(context, callId).catch(() => undefined);
  const outcomes = (session?.parties ?? []).map((party) => outcomeOfParty(party));
  // A call that nobody takes and a declined one both end in voicemail, and cannot be told apart.
  return outcomes.find((outcome) => outcome !== undefined) ?? "noAnswer";
}

function outcomeOfParty({ code, reason }: PartyUpdate): NotJoined | undefined {
  return code === "disconnected" ? OUTCOME_BY_REASON[reason ?? ""] : undefined;
}

function outcomeOfError(error: unknown): NotJoined | undefined {
  if (hasCode(error, "aborted")) return "cancelled";
  if (hasCode(error, "wrong-number")) return "wrongNumber";
  return error instanceof ConferenceError ? OUTCOME_BY_SIP_CODE[error.sipCode ?? 0] : undefined;
}
