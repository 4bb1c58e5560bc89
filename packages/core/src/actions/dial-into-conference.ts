import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import { bringInCall } from "../conference/bring-in.ts";
import {
  type ConferenceError,
  hasCode,
  type RequestErrorCode,
} from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { getTelephonySession } from "../reads/read-session.ts";
import { type ClientContext, contextOf } from "../state/context.ts";
import { dialable } from "../telephony/dialable.ts";
import type { PartyFacts } from "../telephony/event.ts";
import { answerStateOf } from "../telephony/telephony-state.ts";
import type { ConferenceState } from "../types.ts";
import { type DialVariables, placeCall } from "./dial.ts";

export interface DialIntoConferenceVariables extends DialVariables {
  /** Milliseconds that it rings before it is given up. Default 45 000. */
  ringFor?: number;
}

/**
 * joined: they are in, or on the last steps. busy, noAnswer, wrongNumber, declined: as it says. blocked:
 * the account may not call there. cancelled: taken back here. All of them leave the conference as it was.
 */
export type DialOutcome =
  | { status: "joined"; callId: string }
  | {
      status: "busy" | "noAnswer" | "wrongNumber" | "declined" | "blocked" | "cancelled";
      callId: string | undefined;
    };

export type DialIntoConferenceErrorType = ConferenceError<
  | "invalid-number"
  | "invite-refused"
  | "no-conference"
  | "conference-full"
  | "microphone-denied"
  | "microphone-missing"
  | "phone-refused"
  | RequestErrorCode
>;

const RING_FOR = 45_000;
const ROOM = new Set<ConferenceState["status"]>(["creating", "joining", "active", "reconnecting"]);

/** What the platform says of a far end that did not come, in lower case. */
const OUTCOMES: Record<string, DialOutcome["status"] & string> = {
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

/**
 * Calls somebody, waits until they really answer, and brings them in; the conference talks on
 * meanwhile. They are in useParticipants as "dialing" from the start, and can be removed there. Why
 * they did not come is a result; what went wrong is a rejection, with no-conference, conference-full
 * and invalid-number before anything is sent.
 */
export function dialIntoConference(
  client: ConferenceClient,
  variables: DialIntoConferenceVariables,
): Promise<DialOutcome> {
  const context = contextOf(client);
  return perform(context, "dialIntoConference", variables, async () => {
    const to = dialable(variables.to);
    const { model } = context;
    if (!ROOM.has(model.state.conference.status)) throw errors.noConference();
    const { capacity } = model.store.views;
    if (capacity.full) throw errors.conferenceFull(capacity.limit);
    return callIn(context, { ...variables, to });
  });
}

async function callIn(
  context: ClientContext,
  variables: DialIntoConferenceVariables,
): Promise<DialOutcome> {
  const { model, phone, clock, dialing } = context;
  const given = new AbortController();
  const mark = { to: variables.to, callId: undefined as string | undefined };
  dialing.set(mark, given);
  const show = (): void =>
    model.update({ dialing: [...dialing.keys()].map((each) => ({ ...each })) });
  show();
  const rangTooLong = errors.aborted();
  const timer = clock.setTimeout(() => given.abort(rangTooLong), variables.ringFor ?? RING_FOR);
  try {
    const session = await placeCall(context, variables, {
      holds: false,
      signal: given.signal,
      onNamed: (id) => {
        mark.callId = id;
        show();
      },
    });
    const callId = session.sessionId ?? "";
    mark.callId = callId;
    show();
    const ended = await answeredOrOver(context, callId, given.signal);
    clock.clearTimeout(timer);
    if (ended) return { status: ended, callId };
    const joining = bringInCall(context, { callId });
    // From here on the queue has their place.
    dialing.delete(mark);
    show();
    await joining;
    return { status: "joined", callId };
  } catch (error) {
    const { callId } = mark;
    if (callId !== undefined && phone.session(callId)) {
      await phone.hangUp(callId).catch(() => undefined);
    }
    if (error === rangTooLong) return { status: "noAnswer", callId };
    if (hasCode(error, "aborted")) return { status: "cancelled", callId };
    if (hasCode(error, "wrong-number")) return { status: "wrongNumber", callId };
    const { sipCode } = error as ConferenceError;
    if (sipCode === 486 || sipCode === 600) return { status: "busy", callId };
    if (sipCode === 408 || sipCode === 480) return { status: "noAnswer", callId };
    if (sipCode === 603) return { status: "declined", callId };
    if (sipCode === 403) return { status: "blocked", callId };
    throw error;
  } finally {
    clock.clearTimeout(timer);
    dialing.delete(mark);
    show();
  }
}

/** Undefined once somebody has answered; why not, once that is certain. */
async function answeredOrOver(
  context: ClientContext,
  callId: string,
  signal: AbortSignal,
): Promise<Exclude<DialOutcome["status"], "joined"> | undefined> {
  const { model } = context;
  await model.until(({ book, conference }) => {
    if (!ROOM.has(conference.status)) return true;
    return answerStateOf(book, callId) !== "ringing";
  }, signal);
  if (!ROOM.has(model.state.conference.status)) throw errors.noConference();
  if (answerStateOf(model.state.book, callId) === "answered") return undefined;
  const session = await getTelephonySession(context, {
    sessionId: callId,
    isConference: false,
  }).catch(() => undefined);
  const reasons = (session?.parties ?? []).map((party) => outcomeOf(party));
  // Who lets it ring out is not told from who turns it off: both end in a mailbox.
  return reasons.find((reason) => reason !== undefined) ?? "noAnswer";
}

function outcomeOf({
  code,
  reason,
}: PartyFacts): Exclude<DialOutcome["status"], "joined"> | undefined {
  const told = OUTCOMES[reason ?? ""];
  if (code !== "disconnected" || told === "joined") return undefined;
  return told;
}
