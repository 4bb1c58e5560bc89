import type { ConferenceError } from "./errors/conference-error.ts";

/** One of the agent's own calls. Times are milliseconds since the epoch. */
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
  /** When it was answered; until then, when it began. */
  startedAt: number | undefined;
  muted: boolean;
  /** The agent's end of it is being recorded, by whomever. */
  recording: boolean;
  /** The call is the agent's place in a conference. */
  isConference: boolean;
  /** Whether this page's web phone carries it (else another device does). */
  onThisPhone: boolean;
  /** Whether it can be brought into the conference now, and if not, why. */
  bringIn: { possible: true } | { possible: false; reason: BringInObstacle };
}

export type BringInObstacle =
  | "isConference"
  | "recording"
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
  /** Telephony session id of the call that they came from; undefined for the host. */
  callId: string | undefined;
  /**
   * dialing: is being called to be brought in; queued: waits for its turn; joining: asked for, not yet
   * confirmed; connected; onHold; leaving: removal asked for, not yet confirmed; away: a host who is not
   * in from this page.
   */
  status: "dialing" | "queued" | "joining" | "connected" | "onHold" | "leaving" | "away";
  muted: boolean;
  /** Put aside by the host: neither heard nor hearing, until back. */
  aside: boolean;
  /** Why the last thing that was asked for this participant was not done; cleared by the next one. */
  refusal: ConferenceError | undefined;
  /** When the join was confirmed; undefined until then. */
  joinedAt: number | undefined;
  /** The party inside the conference's session; undefined until the platform has named it. */
  partyId: string | undefined;
}

/** Somebody who was in: a line of the receipt after the end. Times are milliseconds since the epoch. */
export interface ParticipantRecord {
  id: string;
  name: string;
  phoneNumber: string | undefined;
  extensionId: string | undefined;
  joinedAt: number;
  leftAt: number;
  /** Milliseconds. */
  duration: number;
  reason: LeaveReason | undefined;
}

/**
 * removed: by this client; conferenceEnded: they were in until its end. Undefined for everything else:
 * of somebody who hangs up, or is removed by another client, the platform says the same.
 */
export type LeaveReason = "removed" | "conferenceEnded";

/**
 * left: this host left and the others stay; ended: this host ended it for everyone.
 * lastRemoved and lastLeft: the platform ended it when nobody but the host was left, because that one
 * was removed, or went. endedWhileAway: it was found to be over when this page came back to it.
 * pageClosed: the page went away; the conference may be rejoined.
 */
export type EndReason =
  | "left"
  | "ended"
  | "lastRemoved"
  | "lastLeft"
  | "endedByPlatform"
  | "endedWhileAway"
  | "pageClosed";

/**
 * reload: this page, or the one that was here before, had it. legLost: the platform ended the host's
 * leg and not the conference. otherDevice: the host is in from elsewhere.
 */
export type RejoinReason = "reload" | "legLost" | "otherDevice";

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
  /**
   * The INVITE is on its way; the platform ends the conference at `deadline` (38 s after creation).
   * `attempt` counts from 1: a refusal that may pass is tried again while the time lasts.
   */
  | { status: "joining"; sessionId: string; deadline: number; attempt: number }
  | (RunningConference & { status: "active" })
  | (RunningConference & {
      status: "reconnecting";
      /** What was lost: the notification socket or the phone's. */
      lost: "notifications" | "phone";
      attempt: number;
      /** When the next try starts; undefined while one runs. */
      nextTryAt: number | undefined;
    })
  /** It runs, and the host is not in it from this page. `error`: what became of the last try. */
  | {
      status: "rejoinable";
      sessionId: string;
      startedAt: number;
      why: RejoinReason;
      error: ConferenceError | undefined;
    }
  /** The host's INVITE into the running conference is on its way. */
  | { status: "rejoining"; sessionId: string; startedAt: number; why: RejoinReason }
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

/**
 * The recording of one call. `consentMissing`: ids of participants who came in after everybody was
 * asked. `by`: this page, or another device, an administrator's rule, the platform.
 */
export type RecordingState =
  | { status: "off"; error: ConferenceError | undefined }
  | { status: "starting" }
  | { status: "on"; by: "us"; since: number; consentMissing: readonly string[] }
  | { status: "on"; by: "others" }
  | { status: "stopping" };

/** Who ended a leg: this page, or the far side and the platform, of which a leg knows no more. */
export type LegEnd = "us" | "them";

/** One SIP leg, from INVITE to BYE. Times are milliseconds since the epoch. */
export type SipLegState =
  | { status: "idle" }
  | { status: "inviting"; target: string }
  | { status: "progress"; target: string }
  | {
      status: "answered";
      target: string;
      sessionId: string | undefined;
      partyId: string | undefined;
      answeredAt: number;
      muted: boolean;
      held: boolean;
    }
  /** `sipCode`: the final SIP status, where there was one; `reason`: the same in words. */
  | {
      status: "failed";
      target: string;
      sipCode: number | undefined;
      reason: string;
      error: ConferenceError;
    }
  | {
      status: "ended";
      target: string;
      by: LegEnd;
      answeredAt: number | undefined;
      endedAt: number;
    };

/** Log levels as in `console`; never given a secret. */
export interface Logger {
  debug(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}
