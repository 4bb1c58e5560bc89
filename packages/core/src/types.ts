import type { ConferenceError } from "./errors/conference-error.ts";

/** One of the agent's own calls. Times are milliseconds since the epoch. */
export interface ActiveCall {
  /** Telephony session id ("s-…"). Every action that takes a `callId` takes this. */
  id: string;
  /** The agent's own party in the call ("p-…-N"), which a bring-in request names. */
  partyId: string;
  direction: "inbound" | "outbound";
  /** Name of the remote party; falls back to the phone number, then to "Unknown". */
  name: string;
  phoneNumber: string | undefined;
  extensionId: string | undefined;
  /**
   * "voicemail": the caller leaves a message; "fax": the platform receives a fax; "unavailable": the platform
   * reports a state in which nobody is known to talk.
   */
  status: "ringing" | "dialing" | "connected" | "onHold" | "voicemail" | "fax" | "unavailable";
  /** When the call was answered; before that, when it began. */
  startedAt: number | undefined;
  muted: boolean;
  /** Whether anybody records the agent's party now. */
  recording: boolean;
  /** Whether the call is the agent's own leg into a conference. */
  isConference: boolean;
  /** Whether this page's web phone carries the call; otherwise another device does. */
  onThisPhone: boolean;
  /** Whether the call can be brought into the conference now, and if not, why. */
  canBringIn: { allowed: true } | { allowed: false; reason: BringInBlocker };
  /**
   * "bridge-failed" after a bring-in that the platform accepted and did not carry out. The next bring-in and
   * `clearParticipantError` with the call's id clear it.
   */
  error: ConferenceError | undefined;
}

/**
 * Why a call cannot be brought into the conference now. "notConnected": the platform reports no device of the
 * agent that talks with a person, as in voicemail.
 */
export type BringInBlocker =
  | "isConference"
  | "recording"
  | "ringing"
  | "notConnected"
  | "alreadyIn"
  | "pending"
  | "conferenceFull"
  | "noConference";

/** Somebody who is in the conference, joining it or leaving it. */
export interface Participant {
  /** "host", or the id of the call that the participant came from. Stays the same while they are listed. */
  id: string;
  role: "host" | "participant";
  /** Falls back to the phone number, then to "Unknown". */
  name: string;
  phoneNumber: string | undefined;
  extensionId: string | undefined;
  /** Telephony session id of the call that the participant came from; undefined for the host. */
  callId: string | undefined;
  /**
   * "dialing": the kit is calling them; "queued": their call waits for its turn; "joining": the bring-in
   * is requested, and not confirmed yet; "leaving": the removal is requested, and not confirmed yet;
   * "away": the host is not in the conference from this page.
   */
  status: "dialing" | "queued" | "joining" | "connected" | "onHold" | "leaving" | "away";
  muted: boolean;
  /** Whether the host isolated the participant, who then neither hears nor is heard. */
  isolated: boolean;
  /** The error of the last action on this participant; the next action clears it. */
  error: ConferenceError | undefined;
  /** When the join was confirmed, in milliseconds since the epoch; undefined until then. */
  joinedAt: number | undefined;
  /** The party in the conference's own session; undefined until the platform has named it. */
  partyId: string | undefined;
}

/** Somebody who was in the conference. Times are milliseconds since the epoch. */
export interface ParticipantRecord {
  id: string;
  name: string;
  phoneNumber: string | undefined;
  extensionId: string | undefined;
  joinedAt: number;
  leftAt: number;
  durationMs: number;
  reason: LeaveReason | undefined;
}

/**
 * "removed": this client removed them; "conferenceEnded": they were in until the end. The reason is
 * undefined for everybody else, since the platform sends the same event when somebody hangs up and
 * when another client removes them.
 */
export type LeaveReason = "removed" | "conferenceEnded";

/**
 * "left": this host left, and the others stay; "ended": this host ended it for everyone. "lastRemoved"
 * and "lastLeft": the platform ended it because the last participant was removed, or left.
 * "endedWhileAway": it was over when this page came back to it. "pageClosed": the page was closed; the
 * conference may be rejoined.
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
 * "reload": this tab hosted the conference before it was reloaded; "legLost": this page lost the host's leg,
 * which the platform still lists; "legEnded": the platform ended the host's leg, and the conference continues,
 * as after the host left from another page or device; "otherDevice": the host is in it from another device.
 */
export type RejoinReason = "reload" | "legLost" | "legEnded" | "otherDevice";

interface RunningConference {
  /** Telephony session id of the conference. */
  sessionId: string;
  /** When the host joined, in milliseconds since the epoch. */
  startedAt: number;
  /** Whether the host's own leg is muted. */
  muted: boolean;
  /** Whether the host's own leg is on hold. */
  held: boolean;
}

/** The life cycle of one conference: exactly one of these states at a time. */
export type ConferenceState =
  | { status: "idle" }
  | { status: "creating"; step: "microphone" | "phone" | "session" }
  /**
   * The host's INVITE is in progress; the platform ends the conference at `deadline`, 38 s after its
   * creation. `attempt` counts from 1, since the kit repeats an INVITE after a transient refusal.
   */
  | { status: "joining"; sessionId: string; deadline: number; attempt: number }
  | (RunningConference & { status: "active" })
  | (RunningConference & {
      status: "reconnecting";
      /** The lost connection: the notification socket or the phone's. */
      lost: "notifications" | "phone";
      attempt: number;
      /** When the next try starts; undefined while a try is in progress. */
      nextTryAt: number | undefined;
    })
  /** The conference runs, and the host is not in it from this page. `error` is that of the last rejoin. */
  | {
      status: "rejoinable";
      sessionId: string;
      startedAt: number;
      reason: RejoinReason;
      error: ConferenceError | undefined;
    }
  /** The host's INVITE into the running conference is in progress. */
  | { status: "rejoining"; sessionId: string; startedAt: number; reason: RejoinReason }
  | (RunningConference & { status: "ending"; how: "leave" | "end" })
  | {
      status: "ended";
      sessionId: string;
      reason: EndReason;
      startedAt: number;
      endedAt: number;
      /**
       * Why the platform did not confirm the request to leave or to end; undefined if it did. The host's leg is
       * hung up all the same. The conference may have ended for everyone after "left", and the others may still
       * be connected after "ended".
       */
      error: ConferenceError | undefined;
      participants: readonly ParticipantRecord[];
    }
  | { status: "failed"; error: ConferenceError };

/** Places of the conference. */
export interface Capacity {
  /** Places that are taken, joining participants and the host included. */
  used: number;
  /** Default: 10, the platform's documented maximum. */
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
 * The recording of one call. `consentMissing` lists the participants who joined after consent was
 * given. `by` is "other" for another device, an administrator's rule and the platform itself.
 */
export type RecordingState =
  | { status: "off"; error: ConferenceError | undefined }
  | { status: "starting" }
  | { status: "on"; by: "thisClient"; since: number; consentMissing: readonly string[] }
  | { status: "on"; by: "other" }
  | { status: "stopping" };

/** Who ended a leg: this client, or the remote side. A leg cannot tell the remote party from the platform. */
export type LegEnd = "local" | "remote";

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
  /** `sipCode` is the final SIP status, if there was one; `sipReason` explains it in a sentence. */
  | {
      status: "failed";
      target: string;
      sipCode: number | undefined;
      sipReason: string;
      error: ConferenceError;
    }
  | {
      status: "ended";
      target: string;
      by: LegEnd;
      answeredAt: number | undefined;
      endedAt: number;
    };

/** Log levels as in `console`. The kit passes no secrets to it. */
export interface Logger {
  debug(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}
