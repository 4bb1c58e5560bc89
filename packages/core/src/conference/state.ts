import type { CallBook } from "../telephony/book.ts";
import { emptyBook } from "../telephony/book.ts";
import type { ConferenceState, PhoneState, SipLegState } from "../types.ts";
import type { Troubles } from "./trouble.ts";

/** What this page's web phone knows of one of its calls. */
export interface LegFacts {
  sessionId: string;
  partyId: string | undefined;
  state: "ringing" | "answered";
  /** The track is off: nobody hears us. */
  muted: boolean;
  held: boolean;
}

/** Everything that the client keeps; the views are made of it. */
export interface ClientState {
  book: CallBook;
  conference: ConferenceState;
  phone: PhoneState;
  /** Connections that are being restored. */
  troubles: Troubles;
  invite: SipLegState;
  legs: ReadonlyMap<string, LegFacts>;
  /** Calls that wait to be brought in, in order; the first may be on its way. */
  queue: readonly string[];
  /** Participants whose removal was asked for. */
  leaving: ReadonlySet<string>;
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
    legs: new Map(),
    queue: [],
    leaving: new Set(),
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
