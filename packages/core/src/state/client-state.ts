import type { ConferenceError } from "../errors/conference-error.ts";
import type { PhoneLeg } from "../phone/phone-leg.ts";
import { emptyTelephonyState, type TelephonyState } from "../telephony/telephony-state.ts";
import type { ConferenceState, PhoneState, SipLegState } from "../types.ts";

/** A call that `dialIntoConference` is placing. */
export interface PendingDial {
  to: string;
  /** Undefined until the platform has named the call. */
  callId: string | undefined;
}

/** A recording that this client started, or is about to start. */
export interface RecordingRequest {
  status: "starting" | "on" | "stopping" | "failed";
  /** When the recording began, in milliseconds since the epoch. */
  since: number | undefined;
  consent: "given" | "notNeeded";
  /** Ids of the participants who were in the call when consent was given. */
  asked: ReadonlySet<string>;
  error: ConferenceError | undefined;
}

/** A lost connection that is being restored. */
export interface ConnectionLoss {
  /** Tries so far. */
  attempt: number;
  /** Milliseconds since the epoch; undefined while a try is in progress. */
  nextTryAt: number | undefined;
}

export interface ConnectionLosses {
  notifications?: ConnectionLoss | undefined;
  phone?: ConnectionLoss | undefined;
}

/**
 * The first connection of the notification source. Later losses are in `ConnectionLosses`, since the source
 * recovers from them by itself.
 */
export type SubscriptionState =
  | { status: "none" }
  | { status: "open" }
  | { status: "failed"; error: ConferenceError };

/** Everything that the client keeps; the views are projected from it. */
export interface ClientState {
  telephony: TelephonyState;
  conference: ConferenceState;
  phone: PhoneState;
  connectionLosses: ConnectionLosses;
  subscription: SubscriptionState;
  /** The leg of `inviteToSip`. */
  invite: SipLegState;
  /** The host's leg into the conference. */
  hostLeg: SipLegState;
  legs: ReadonlyMap<string, PhoneLeg>;
  /** Ids of the calls that wait to be brought in, in order; the first may be in progress. */
  queue: readonly string[];
  /** Ids of the participants whose removal is in progress. */
  leaving: ReadonlySet<string>;
  dialing: readonly PendingDial[];
  /** The error of the last action on a participant, by participant id. */
  participantErrors: ReadonlyMap<string, ConferenceError>;
  /** Recordings that this client started, by call id. */
  recordings: ReadonlyMap<string, RecordingRequest>;
  extension: { name: string; phoneNumber: string | undefined } | undefined;
  /** Number of parties that a conference holds, the host included. */
  limit: number;
}

export function initialState(limit: number): ClientState {
  return {
    telephony: emptyTelephonyState,
    conference: { status: "idle" },
    phone: { status: "idle" },
    connectionLosses: {},
    subscription: { status: "none" },
    invite: { status: "idle" },
    hostLeg: { status: "idle" },
    legs: new Map(),
    queue: [],
    leaving: new Set(),
    dialing: [],
    participantErrors: new Map(),
    recordings: new Map(),
    extension: undefined,
    limit,
  };
}

/** Telephony session id of the current conference; undefined before its creation and after its end. */
export function conferenceIdOf({ conference }: ClientState): string | undefined {
  return "sessionId" in conference && conference.status !== "ended"
    ? conference.sessionId
    : undefined;
}

/** Whether the host is in the conference from this page. */
export function isRunning(
  conference: ConferenceState,
): conference is Extract<ConferenceState, { status: "active" | "reconnecting" | "ending" }> {
  return (
    conference.status === "active" ||
    conference.status === "reconnecting" ||
    conference.status === "ending"
  );
}
