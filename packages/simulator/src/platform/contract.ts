import type { AudioMember, Hearing } from "../media/ports.ts";
import type { StatusCode, WireNotificationBody, WireParty, WireSession } from "./wire.ts";

/**
 * The seams of the simulated platform. `platform/` implements `TelephonyPlatform`; `rest/`,
 * `notifications/`, `sip/` and the control face only talk to what is declared here.
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
  endsWhenAlone: boolean;
  /** Milliseconds a called person who was told nothing rings before answering; undefined: rings on. */
  answerAfter: number | undefined;
  /** Milliseconds from a caller's 200 to the INVITE at the callee. Default 250. */
  ringDelay: number;
}

/** The platform's grip on one end of a call, web phone or person. */
export interface Endpoint {
  /** What the bridge mixes; undefined where the endpoint has no media yet. */
  readonly audio: AudioMember | undefined;
  /** The platform ends this end of the call (BYE). Must not report it back. */
  hangUp(): void;
  setMuted(muted: boolean): void;
  /** Held by the platform (REST). */
  setHeld(held: boolean): void;
}

/** A ringing call at one web phone instance. */
export interface Ringing {
  /** Stop ringing: answered elsewhere, declined, or the caller gave up (CANCEL). */
  cancel(why: "AnsweredElsewhere" | "CallerHungUp" | "Declined" | "Voicemail"): void;
}

/** What a web phone instance gets to show and answer an incoming call. */
export interface IncomingCall {
  readonly sessionId: string;
  readonly partyId: string;
  readonly from: { phoneNumber: string; name: string };
  readonly to: { phoneNumber: string; name: string };
  /** The web phone answered. The loser of a race gets false and is cancelled. */
  answered(endpoint: Endpoint): boolean;
  declined(): void;
  toVoicemail(): void;
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
  readonly state: "idle" | "calling" | "ringing" | "talking";
  readonly speaking: boolean;
  /** Call an extension (by name, number or extension number). Throws SimulatorError when busy or unknown. */
  call(to: string, options?: { throughMenu?: boolean }): void;
  answer(): void;
  hangUp(): void;
  speak(): void;
  silence(): void;
  hears(): Hearing | undefined;
  /** The current call, if any. */
  readonly sessionId: string | undefined;
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
}

export interface TelephonyEvent {
  /** Undefined for a party without an extension: only an account-wide filter sees it. */
  readonly extensionId: string | undefined;
  readonly accountId: string;
  readonly body: WireNotificationBody;
}

/** The reason that a request is refused; `rest/` turns it into a status and a body. */
export type RefusalCode =
  | "notFound" //            404 CMN-102
  | "notAllowed" //          403 TAS-106
  | "wrongState" //          409 TAS-102
  | "conferenceFull" //      403 TAS-106 (unconfirmed on the platform)
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
  readonly rules: Rules;
  readonly extensions: readonly Extension[];
  readonly people: readonly Person[];

  /** By id, extension number, phone number or name. */
  findExtension(key: string): Extension | undefined;
  addPerson(spec: { name: string; phoneNumber: string }): Person;
  person(name: string): Person | undefined;

  // What REST does. Each throws Refusal.
  createConference(extension: Extension): WireSession;
  getSession(sessionId: string): WireSession;
  getParty(sessionId: string, partyId: string): WireParty;
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
  presence(extension: Extension): PresenceCall[];

  // What SIP does.
  register(extension: Extension, contact: WebPhoneContact): void;
  unregister(extension: Extension, instanceId: string): void;
  /** An authenticated INVITE: a number, an extension number or a conference's voiceCallToken. */
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

  /** In order of emission, one party an event. Returns the unsubscriber. */
  onEvent(listener: (event: TelephonyEvent) => void): () => void;
  /** After anything changed that `state()`, a person or a registration shows. Returns the unsubscriber. */
  onChange(listener: () => void): () => void;
  /** Everything, for the control face and for tests. */
  state(): PlatformState;
  close(): void;
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
