import type { AudioMember, Hearing } from "../media/ports.ts";
import type { Reply, ReplyOutcome } from "./reply.ts";
import type { Script } from "./script.ts";
import type {
  StatusCode,
  WireNotificationBody,
  WireParty,
  WireRecording,
  WireSession,
  WireSipData,
} from "./wire.ts";

/**
 * The seams of the simulated platform. `platform/` implements `TelephonyPlatform`; `rest/`,
 * `notifications/`, `sip/` and the control interface only talk to what is declared here.
 */

export interface Extension {
  /** Numeric string, as the platform's ids are. */
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly extensionNumber: string;
  readonly phoneNumber: string;
  readonly deviceId: string;
  /** For the JWT grant. */
  readonly jwt: string;
  readonly password: string;
  readonly sip: SipCredentials;
}

export interface SipCredentials {
  username: string;
  password: string;
  authorizationId: string;
  domain: string;
}

/** What differs between accounts, or is not confirmed: settings, with the best guess as default. */
export interface Rules {
  /** Parties that a conference holds. Default 10. */
  maxConferenceParties: number;
  /** Whether the host is one of them. Default true (what the product's own clients assume). */
  hostCountsAsParty: boolean;
  /** Milliseconds in which the host's INVITE must be complete. Default 38 000. */
  hostJoinWindow: number;
  /** Whether a conference ends when its host leaves without keepConferenceAlive. Default true. */
  hostLeavingEndsConference: boolean;
  /** Whether a conference ends when the last brought-in party has left. Default false. */
  lastParticipantLeavingEndsConference: boolean;
  /** Milliseconds a called person who was told nothing rings before answering; undefined: rings on. */
  answerAfter: number | undefined;
  /** Milliseconds after which nobody is waited for any more; undefined: rings on. */
  noAnswerAfter: number | undefined;
  /** Milliseconds from a caller's 200 to the INVITE at the callee. Default 250. */
  ringDelay: number;
  /**
   * Whether a web phone's INVITE is answered at once, before anybody picks up. Default true; false
   * as for accounts of the Vodafone brand, where 200 means that the far side answered.
   */
  answersEarly: boolean;
  /** Whether calls may be recorded. Default true. */
  recordingAllowed: boolean;
  /** Milliseconds that the list of active calls lags behind. Default 5 000. */
  activeCallsLag: number;
  /** Seconds that a web phone's registration is granted for at most. Default 60. */
  registrationExpires: number;
  /**
   * Milliseconds for which a phone may prove itself by the same nonce once more, as one that un-registers
   * while its page goes away; 0: never. Default 60 000. What the platform grants is not documented.
   */
  nonceLifetime: number;
  /** Milliseconds that an instance that went without a word keeps its place among five. Default 120 000. */
  instanceLifetime: number;
}

/** What is heard besides voices. Each can be turned off or on. */
export interface Sounds {
  /** A caller hears it ring. Default true. */
  ringback: boolean;
  /** Who is put on hold hears a tone now and then. Default false: silence. */
  hold: boolean;
  /** A conference hears somebody come. Default false. */
  join: boolean;
  /** A conference hears somebody go. Default false. */
  leave: boolean;
}

/** The platform's grip on one end of a call, web phone or person. */
export interface Endpoint {
  /** What the bridge mixes; undefined where the endpoint has no media yet. */
  readonly audio: AudioMember | undefined;
  /** The platform ends this end of the call (BYE). Must not report it back. */
  hangUp(reason?: string): void;
  setMuted(muted: boolean): void;
  /** Held by the platform (REST). */
  setHeld(held: boolean): void;
  /** The far side answered: for an INVITE that waited for it. */
  answered?(): void;
  /** Keys that are pressed at this end. Returns the unsubscriber. */
  onDtmf?(listener: (digit: string) => void): () => void;
  /** What identifies the SIP leg, where there is one. */
  readonly sipData?: WireSipData | undefined;
}

/** A ringing call at one web phone instance. */
export interface Ringing {
  /** Stop ringing: answered elsewhere, declined, or the caller gave up (CANCEL). */
  cancel(reason: RingEndReason, outcome?: ReplyOutcome): void;
}

export type RingEndReason =
  | "AnsweredElsewhere"
  | "CallerHungUp"
  | "Declined"
  | "Voicemail"
  | "Forwarded"
  | "Replied"
  | "Ignored"
  | "NoAnswer";

/** How a call is announced to a web phone. */
export interface Announcement {
  /** Milliseconds after which the phone is asked to answer by itself. */
  autoAnswer?: number;
  /** The call queue that it comes from. */
  queue?: string;
  /** The INVITE brings no description: the phone is to offer. */
  withoutOffer?: boolean;
}

/** What a web phone instance gets to show and answer an incoming call. */
export interface IncomingCall {
  readonly sessionId: string;
  readonly partyId: string;
  readonly from: { phoneNumber: string; name: string };
  readonly to: { phoneNumber: string; name: string };
  readonly announcement: Announcement;
  /** The web phone answered. The loser of a race gets false and is cancelled. */
  answered(endpoint: Endpoint): boolean;
  declined(): void;
  toVoicemail(): void;
  forwarded(target: string): void;
  replyStarted(): void;
  replied(reply: Reply): void;
  /** The web phone's socket went away. */
  unreachable(): void;
}

/** One registered web phone (AOR + sip.instance). */
export interface WebPhoneContact {
  readonly instanceId: string;
  ring(call: IncomingCall): Ringing;
}

export type OutboundResult =
  | { accepted: true; sessionId: string; partyId: string }
  /** A final SIP code and reason: 486 Busy Here for a number that does not exist. */
  | { accepted: false; sipCode: number; reason: string };

/** A person outside (PSTN) or a colleague without a web phone, played by the simulator. */
export interface Person {
  readonly name: string;
  readonly phoneNumber: string;
  /** Set when the person is a colleague with an extension. */
  readonly extension: Extension | undefined;
  /** Hz of the tone that this person speaks with. */
  readonly tone: number;
  readonly state: "idle" | "calling" | "ringing" | "talking";
  readonly speaking: boolean;
  readonly muted: boolean;
  /** Busy to all callers, whatever the state. */
  busy: boolean;
  /** The message that was last played to this person instead of an answer. */
  readonly lastReply: string | undefined;
  /**
   * Calls an extension: by its record, or by name, number or extension number. Throws SimulatorError
   * while the person is on the phone.
   */
  call(to: { extensionNumber: string } | string, options?: CallOptions): void;
  answer(): void;
  hangUp(): void;
  speak(): void;
  silence(): void;
  mute(): void;
  unmute(): void;
  /** Plays a WAV file (PCM) into the call, once. */
  play(wav: Uint8Array): void;
  /** Presses keys: 0-9, *, # and A-D. */
  press(digits: string): void;
  /** Repeats what the person hears 0.3 s later, until the call ends, so that a microphone can be tried. Default true. */
  echo(on?: boolean): void;
  hears(): Hearing | undefined;
  /** The current call, if any. */
  readonly sessionId: string | undefined;

  /**
   * Starts a script, which carries out its steps one after the other. It replaces the person's script
   * before it, whose remaining steps are dropped.
   */
  script(): Script;
}

export interface CallOptions extends Announcement {
  /** Through an attendant's menu first: the called party is then not the second one of the session. */
  throughMenu?: boolean;
}

export interface PresenceCall {
  id: string;
  direction: "Inbound" | "Outbound";
  from: string;
  fromName?: string;
  to: string;
  toName?: string;
  startTime: string;
  telephonyStatus: "NoCall" | "CallConnected" | "Ringing" | "OnHold" | "ParkedCall";
  sessionId: string;
  telephonySessionId: string;
  partyId: string;
  sipData?: WireSipData;
}

export interface TelephonyEvent {
  /** Undefined for a party without an extension: only an account-wide filter sees it. */
  readonly extensionId: string | undefined;
  readonly accountId: string;
  readonly body: WireNotificationBody;
  /** For filters that ask for it. */
  readonly sipData: WireSipData | undefined;
}

/** The reason that a request is refused; `rest/` turns it into a status and a body. */
export type RefusalCode =
  | "notFound" //            404 CMN-102
  | "notAllowed" //          403 TAS-106
  | "wrongState" //          409 TAS-102
  | "conferenceFull" //      403 TAS-106 (unconfirmed on the platform)
  | "conferenceRecording" // 409 TAS-102: REST records no conferences
  | "recordingDisabled" //   403 CMN-109
  | "invalidParameter"; //   400 CMN-101

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly parameter: string | undefined;
  constructor(code: RefusalCode, message: string, parameter?: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.parameter = parameter;
  }
}

export interface TelephonyPlatform {
  readonly accountId: string;
  /** The company's main number, which every extension may show. */
  readonly companyNumber: string;
  readonly rules: Rules;
  readonly extensions: readonly Extension[];
  readonly people: readonly Person[];

  /** By id, extension number, phone number or name. */
  findExtension(key: string): Extension | undefined;
  addPerson(spec: { name: string; phoneNumber: string }): Person;
  person(name: string): Person | undefined;

  // What REST does. Each throws Refusal.
  createConference(extension: Extension): WireSession;
  /** `asOf` tells what was true then, for answers that lag. */
  getSession(sessionId: string, asOf?: number): WireSession;
  getParty(sessionId: string, partyId: string, asOf?: number): WireParty;
  patchParty(
    sessionId: string,
    partyId: string,
    change: { muted?: boolean; standAlone?: boolean },
  ): WireParty;
  holdParty(sessionId: string, partyId: string, held: boolean): WireParty;
  deleteParty(sessionId: string, partyId: string, options: { keepConferenceAlive: boolean }): void;
  deleteSession(sessionId: string): void;
  bringIn(
    conferenceId: string,
    call: { sessionId: string | undefined; partyId: string },
  ): WireParty;
  presence(extension: Extension, asOf?: number): PresenceCall[];
  /** Who called whom, for the list of active calls, which lags and shows the ended for a while. */
  activeCalls(extension: Extension): ActiveCall[];
  callOut(extension: Extension, target: string): WireSession;
  /** Lets the device ring anew, to be answered by itself. */
  answerParty(sessionId: string, partyId: string, deviceId: string): WireParty;
  rejectParty(sessionId: string, partyId: string): void;
  ignoreParty(sessionId: string, partyId: string): void;
  forwardParty(sessionId: string, partyId: string, target: string): WireParty;
  replyParty(sessionId: string, partyId: string, reply: Reply): WireParty;
  transferParty(sessionId: string, partyId: string, target: TransferTarget): WireParty;
  /** Joins the far ends of two calls of one extension, which then is in neither. */
  bridgeParties(
    call: { sessionId: string; partyId: string },
    other: { sessionId: string; partyId: string },
  ): WireParty;
  parkParty(sessionId: string, partyId: string): WireParty;
  flipParty(sessionId: string, partyId: string, target: string): WireParty;
  startRecording(sessionId: string, partyId: string): WireRecording;
  setRecording(
    sessionId: string,
    partyId: string,
    recordingId: string,
    active: boolean,
  ): WireRecording;

  // What SIP does.
  register(extension: Extension, contact: WebPhoneContact): void;
  unregister(extension: Extension, instanceId: string): void;
  /** An authenticated INVITE: a number, an extension number, a parked call or a conference's voiceCallToken. */
  invite(
    extension: Extension,
    target: string,
    endpoint: Endpoint,
    callerId: string | undefined,
  ): OutboundResult;
  /** The 200 to that INVITE is on its way: routing begins. */
  inviteAnswered(partyId: string): void;
  /** BYE, CANCEL, or the socket is gone for good. */
  endpointHungUp(partyId: string): void;
  /** Hold by re-INVITE. */
  endpointHeld(partyId: string, held: boolean): void;
  /** An INVITE that takes a call over from the extension's other device. */
  switchDevice(extension: Extension, replaces: Replaces, endpoint: Endpoint): OutboundResult;
  sessionOf(partyId: string): string | undefined;
  /** A web phone's key, as RFC 4733 tells it. */
  keyPressed(partyId: string, digit: string): void;
  /** Records by the phone, which conferences allow. */
  recordCall(partyId: string, active: boolean): void;

  /** In order of emission, one party an event. Returns the unsubscriber. */
  onEvent(listener: (event: TelephonyEvent) => void): () => void;
  /** After anything changed that `state()`, a person or a registration shows. Returns the unsubscriber. */
  onChange(listener: () => void): () => void;
  /** Everything, for the control interface and for tests. */
  state(): PlatformState;
  /** Sessions that have not ended, and their parties that are still in. */
  counts(): { sessions: number; parties: number };
  close(): void;
}

/** Exactly one of them. */
export interface TransferTarget {
  phoneNumber?: string;
  extensionNumber?: string;
  voicemail?: string;
  parkOrbit?: string;
}

/** What a Replaces header says of the call to take over. */
export interface Replaces {
  sessionId: string;
  toTag: string;
  fromTag: string;
}

export interface ActiveCall {
  id: string;
  sessionId: string;
  telephonySessionId: string;
  startTime: string;
  direction: "Inbound" | "Outbound";
  from: { phoneNumber?: string; name?: string };
  to: { phoneNumber?: string; name?: string };
  partyId: string;
}

export interface PlatformState {
  sessions: {
    id: string;
    origin: string;
    parties: {
      id: string;
      name: string | undefined;
      phoneNumber: string | undefined;
      status: StatusCode;
      muted: boolean;
      recording: boolean;
      /** Keys that were pressed at this end, in order. */
      digits: string;
    }[];
  }[];
  /** Only those who are in: the truth that a participant list is held against. */
  conferences: {
    id: string;
    parties: {
      id: string;
      role: "Host" | "Participant";
      name: string;
      phoneNumber: string;
      muted: boolean;
      held: boolean;
      originSessionId: string | undefined;
    }[];
  }[];
}

/** A misuse of the simulator itself: what happened, and what to do. */
export class SimulatorError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SimulatorError";
  }
}
