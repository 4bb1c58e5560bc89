import type { ConferenceError } from "../errors/conference-error.ts";
import type { CallBook } from "../telephony/telephony-state.ts";
import { emptyBook } from "../telephony/telephony-state.ts";
import type { ConferenceState, PhoneState, SipLegState } from "../types.ts";
import type { Troubles } from "./connection-loss.ts";

/** What this page's web phone knows of one of its calls. */
export interface LegFacts {
  sessionId: string;
  partyId: string | undefined;
  direction: "inbound" | "outbound";
  state: "ringing" | "answered";
  /** The track is off: nobody hears us. */
  muted: boolean;
  held: boolean;
}

/** Somebody who is being called to be brought in. */
export interface DialingFacts {
  to: string;
  /** Undefined until the platform has named the call. */
  callId: string | undefined;
}

/** A recording that this page started, or is about to. */
export interface RecordingFacts {
  status: "starting" | "on" | "stopping" | "failed";
  /** Milliseconds since the epoch; when it was on. */
  since: number | undefined;
  consent: "given" | "notNeeded";
  /** Who had been asked: those in the call when it began. */
  asked: ReadonlySet<string>;
  error: ConferenceError | undefined;
}

/** Everything that the client keeps; the views are made of it. */
export interface ClientState {
  book: CallBook;
  conference: ConferenceState;
  phone: PhoneState;
  /** Connections that are being restored. */
  troubles: Troubles;
  invite: SipLegState;
  /** The host's own leg into the conference. */
  hostLeg: SipLegState;
  legs: ReadonlyMap<string, LegFacts>;
  /** Calls that wait to be brought in, in order; the first may be on its way. */
  queue: readonly string[];
  /** Participants whose removal was asked for. */
  leaving: ReadonlySet<string>;
  /** Those who are being called to be brought in. */
  dialing: readonly DialingFacts[];
  /** What the platform refused to do to a participant last. */
  refusals: ReadonlyMap<string, ConferenceError>;
  /** Recordings that this page started, by call. */
  recordings: ReadonlyMap<string, RecordingFacts>;
  extension: { name: string; phoneNumber: string | undefined } | undefined;
  limit: number;
}

export function initialState(limit: number): ClientState {
  return {
    book: emptyBook,
    conference: { status: "idle" },
    phone: { status: "idle" },
    troubles: {},
    invite: { status: "idle" },
    hostLeg: { status: "idle" },
    legs: new Map(),
    queue: [],
    leaving: new Set(),
    dialing: [],
    refusals: new Map(),
    recordings: new Map(),
    extension: undefined,
    limit,
  };
}

/** The session of the conference that runs, or is on its way up or down. */
export function conferenceIdOf({ conference }: ClientState): string | undefined {
  return "sessionId" in conference && conference.status !== "ended"
    ? conference.sessionId
    : undefined;
}

/** The host is in. */
export function isRunning(conference: ConferenceState): boolean {
  return (
    conference.status === "active" ||
    conference.status === "reconnecting" ||
    conference.status === "ending"
  );
}
