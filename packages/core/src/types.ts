import type { ConferenceError } from "./errors/conference-error.ts";

/**
 * One of the agent's own calls that is not the conference itself.
 * Times are milliseconds since the epoch.
 */
export interface ActiveCall {
  /** Telephony session id ("s-…"): the key of the call everywhere in the kit. */
  id: string;
  /** The agent's own party in it ("p-…-N"): what a bring-in names. */
  partyId: string;
  direction: "inbound" | "outbound";
  /** The far side. `name` falls back to the number, the number to "Unknown". */
  name: string;
  phoneNumber: string | undefined;
  extensionId: string | undefined;
  status: "ringing" | "dialing" | "connected" | "onHold";
  startedAt: number | undefined;
  muted: boolean;
  /** Whether this page's web phone carries it (else another device does). */
  onThisPhone: boolean;
  /** Whether it can be brought into the conference now, and if not, why. */
  bringIn: { possible: true } | { possible: false; reason: BringInObstacle };
}

export type BringInObstacle =
  | "ringing"
  | "alreadyIn"
  | "pending"
  | "conferenceFull"
  | "noConference";

/** Somebody in the conference, on the way in, or on the way out. */
export interface Participant {
  /** Stable for as long as the person is in the list: "host", or the id of the call that they came from. */
  id: string;
  role: "host" | "participant";
  /** The name, else the phone number, else "Unknown". */
  name: string;
  phoneNumber: string | undefined;
  extensionId: string | undefined;
  /**
   * queued: waits for its turn; joining: asked for, not yet confirmed; connected; onHold;
   * leaving: removal asked for, not yet confirmed.
   */
  status: "queued" | "joining" | "connected" | "onHold" | "leaving";
  muted: boolean;
  /** When the join was confirmed; undefined until then. */
  joinedAt: number | undefined;
  /** The party inside the conference's session; undefined until the platform has named it. */
  partyId: string | undefined;
}

/** A line of the receipt after the end. */
export interface ParticipantRecord {
  id: string;
  name: string;
  phoneNumber: string | undefined;
  joinedAt: number;
  leftAt: number;
}

/** left: this host left and the others stay; ended: this host ended it for everyone. */
export type EndReason = "left" | "ended" | "endedByPlatform";

interface RunningConference {
  /** Telephony session id of the conference. */
  sessionId: string;
  /** When the host was in. */
  startedAt: number;
  /** The host's own leg. */
  muted: boolean;
  held: boolean;
}

/** The life of one conference: exactly one of these at a time. */
export type ConferenceState =
  | { status: "idle" }
  | { status: "creating"; step: "microphone" | "phone" | "session" }
  /** The INVITE is on its way; the platform ends the conference at `deadline` (38 s after creation). */
  | { status: "joining"; sessionId: string; deadline: number }
  | (RunningConference & { status: "active" })
  | (RunningConference & {
      status: "reconnecting";
      /** What was lost: the notification socket or the phone's. */
      lost: "notifications" | "phone";
      attempt: number;
      /** When the next try starts; undefined while one runs. */
      nextTryAt: number | undefined;
    })
  | (RunningConference & { status: "ending"; how: "leave" | "end" })
  | {
      status: "ended";
      sessionId: string;
      reason: EndReason;
      startedAt: number;
      endedAt: number;
      participants: readonly ParticipantRecord[];
    }
  | { status: "failed"; error: ConferenceError };

/** How many are in or on the way, and how many may be. */
export interface Capacity {
  used: number;
  /** 10 by the platform's documentation, the host counted. */
  limit: number;
  full: boolean;
}

/** The state of the page's web phone. */
export type PhoneState =
  | { status: "idle" }
  | { status: "connecting" }
  | { status: "registered" }
  | { status: "reconnecting"; attempt: number; nextTryAt: number | undefined }
  | { status: "failed"; error: ConferenceError };

/** One SIP leg, from INVITE to BYE. */
export type SipLegState =
  | { status: "idle" }
  | { status: "inviting"; target: string }
  | { status: "progress"; target: string }
  | {
      status: "answered";
      target: string;
      sessionId: string | undefined;
      partyId: string | undefined;
      muted: boolean;
      held: boolean;
    }
  | { status: "failed"; target: string; error: ConferenceError }
  | { status: "ended"; target: string; by: "us" | "them" };

/** Log levels as in `console`; never given a secret. */
export interface Logger {
  debug(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}
