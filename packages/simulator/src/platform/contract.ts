import type { AudioMember, Hearing } from "../media/ports.ts";
import type { Announcement, PersonActions } from "./person-actions.ts";
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
 * The interface between the simulated platform and everything around it. `platform/` implements
 * `TelephonyPlatform`; `rest/`, `notifications/`, `sip/` and the control interface use it only by these types.
 */

export interface Extension {
  /** A numeric string, because the platform sends ids as strings. */
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly extensionNumber: string;
  readonly phoneNumber: string;
  readonly deviceId: string;
  /** The assertion that logs this extension in by the JWT grant. */
  readonly jwt: string;
  readonly password: string;
  readonly sip: SipCredentials;
  /** The rule `ownerNamedIn`, for the parties of this extension. */
  readonly namedIn: Rules["ownerNamedIn"];
}

export interface SipCredentials {
  username: string;
  password: string;
  authorizationId: string;
  domain: string;
}

/**
 * Platform behavior that differs between accounts or that RingCentral does not document. The defaults are
 * the best guess.
 */
export interface Rules {
  /** The most parties that a conference holds. Default 10. */
  maxConferenceParties: number;
  /** Whether the host counts as one of these parties. Default true, as RingCentral's own clients assume. */
  hostCountsAsParty: boolean;
  /** Milliseconds within which the host's INVITE must complete, before the conference ends. Default 38 000. */
  hostJoinWindow: number;
  /** Whether a conference ends when its host leaves without keepConferenceAlive. Default true. */
  hostLeavingEndsConference: boolean;
  /** Whether a conference ends when the last brought-in party has left. Default false. */
  lastParticipantLeavingEndsConference: boolean;
  /** Milliseconds after which a called person without a script answers. Default undefined: the phone rings on. */
  answerAfter: number | undefined;
  /** Milliseconds after which a call that nobody answers ends. Default undefined: the phone rings on. */
  noAnswerAfter: number | undefined;
  /** Milliseconds from a caller's 200 to the INVITE at the callee. Default 250. */
  ringDelay: number;
  /**
   * Whether the platform answers a web phone's INVITE at once, before the far side answers. Default
   * true. Set false for accounts of the Vodafone brand, where the 200 means that the far side answered.
   */
  answersEarly: boolean;
  /** Whether calls may be recorded. Default true. */
  recordingAllowed: boolean;
  /**
   * Where events and responses name the extension of a party: "extensionId", and in responses `owner` as
   * well, as in recordings since 2020, or only "owner", as in those of 2018 and 2019. Default "extensionId".
   */
  ownerNamedIn: "extensionId" | "owner";
  /**
   * Status of a called party for which a service of the platform answers, such as voicemail, until the
   * caller hangs up. Default undefined: the party is disconnected at once.
   */
  serviceStatus: "VoiceMail" | "VoiceMailScreening" | "FaxReceive" | "Tds" | undefined;
  /** Milliseconds by which the list of active calls lags behind. Default 5 000. */
  activeCallsLag: number;
  /** The longest registration that a web phone is granted, in seconds. Default 60. */
  registrationExpires: number;
  /**
   * Milliseconds for which a phone may use the same digest nonce again, which a phone needs that
   * un-registers while its page unloads. Default 60 000; 0 forbids reuse. RingCentral documents no value.
   */
  nonceLifetime: number;
  /** Milliseconds for which a phone that vanished without un-registering still counts as one of five. Default 120 000. */
  instanceLifetime: number;
  /**
   * What a re-INVITE gets whose dialog has ended. Default "refuse": 481 at once (RFC 3261, section 12.2.2).
   * With "challenge" the 481 follows the digest challenge, and with "ignore" nothing is sent at all.
   */
  unknownDialog: "refuse" | "challenge" | "ignore";
  /** Milliseconds for which a session can still be read after its end; then it is 404. Default 60 000. */
  endedSessionLifetime: number;
  /**
   * Whether the participants' parties of a conference send events to the host's extension. Default false:
   * no recording has any.
   */
  participantsSendEvents: boolean;
  /**
   * Whether the departure of a participant sends Disconnected on the call that they came from. Default
   * true. With false the own party of that call stays Gone, until the call is forgotten.
   */
  departureSendsEvent: boolean;
  /**
   * Status of a participant who is in a conference, in the conference's own session. Default "Gone", with
   * the call that they came from as the peer. "Answered" has no peer.
   */
  participantsRead: "Gone" | "Answered";
  /** Whether the parties of participants name the host's extension as their owner. Default false: they name none. */
  participantsNameHostExtension: boolean;
  /** Whether an extension can call its own number from another device. Default false. */
  extensionCallsItself: boolean;
  /** Number of events after which the sequence of a session starts again from 2. Default undefined: it never does. */
  sequenceRestartsAfter: number | undefined;
  /** Whether a call that is switched to another device reads with the other direction there. Default false. */
  switchReversesDirection: boolean;
  /**
   * How presence names a conference as the called number: "conference", "Conference" without a name,
   * "token" for the voiceCallToken, or "number" for a number of the conference bridge without a name.
   * Default "conference".
   */
  conferenceInPresence: "conference" | "Conference" | "token" | "number";
  /** Milliseconds by which every event is late. Default 0. */
  eventDelay: number;
  /**
   * What the status of a call's own party says besides Gone, once the call is in a conference. Default
   * "full": the reason Conference, and the participant's party as the peer. "bare" has neither.
   */
  joinDetail: "full" | "noReason" | "noPeer" | "bare";
  /**
   * Whether a participant whose party is deleted goes back to the call that they came from, whose own party
   * reads Answered again. Default false: the call ends.
   */
  removedParticipantsReturn: boolean;
  /**
   * Whether a conference ends when one brought-in party is left, whose call reads Answered and then
   * Disconnected. Default false. A mock of RingCentral's own widgets does this.
   */
  lastButOneLeavingEndsConference: boolean;
  /** Whether presence lists calls that moved into a conference, as connected. Default false. */
  presenceListsMovedCalls: boolean;
  /** Whether the session of a conference lists the parties that left it. Default true, as Disconnected. */
  departedPartiesListed: boolean;
}

/** Which sounds the platform plays besides the voices. */
export interface Sounds {
  /** A ringing tone for the caller. Default true. */
  ringback: boolean;
  /** A short tone every five seconds for a party on hold. Default false: silence. */
  hold: boolean;
  /** A tone for everybody when a participant joins a conference. Default false. */
  join: boolean;
  /** A tone for everybody when a participant leaves a conference. Default false. */
  leave: boolean;
}

/** Controls one end of a call for the platform: a web phone or a simulated person. */
export interface Endpoint {
  /** The audio that the bridge mixes; undefined while the endpoint has no media. */
  readonly audio: AudioMember | undefined;
  /** Ends this end of the call, by a BYE to a web phone. Implementations must not call `endpointHungUp`. */
  hangUp(reason?: string): void;
  setMuted(muted: boolean): void;
  /** Holds this end for a REST request, without a re-INVITE. */
  setHeld(held: boolean): void;
  /** The far side answered. Set only for an INVITE that waits for that. */
  answered?(): void;
  /** Calls the listener for each key pressed at this end. Returns the unsubscriber. */
  onDtmf?(listener: (digit: string) => void): () => void;
  /** Identifies the SIP leg; undefined for a simulated person. */
  readonly sipData?: WireSipData | undefined;
}

/** A call that is ringing at one web phone instance. */
export interface Ringing {
  /** Stops the ringing by a CANCEL. `outcome` is the caller's answer to a reply message. */
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

/** An incoming call, as one web phone instance sees it and responds to it. */
export interface IncomingCall {
  readonly sessionId: string;
  readonly partyId: string;
  readonly from: { phoneNumber: string; name: string };
  readonly to: { phoneNumber: string; name: string };
  readonly announcement: Announcement;
  /** The web phone answered. Returns false if another phone was first; that call is cancelled. */
  answered(endpoint: Endpoint): boolean;
  declined(): void;
  toVoicemail(): void;
  forwarded(target: string): void;
  replyStarted(): void;
  replied(reply: Reply): void;
  /** The web phone's socket closed. */
  unreachable(): void;
}

/** One registered web phone, identified by its address of record and its `sip.instance`. */
export interface WebPhoneContact {
  readonly instanceId: string;
  ring(call: IncomingCall): Ringing;
}

export type OutboundResult =
  | { accepted: true; sessionId: string; partyId: string }
  /** `sipCode` and `reason` are those of the final SIP response, such as 486 Busy Here for an unknown number. */
  | { accepted: false; sipCode: number; reason: string };

/** A person on the public network, or a colleague without a web phone, whom the simulator plays. */
export interface Person extends PersonActions {
  readonly name: string;
  readonly phoneNumber: string;
  /** The colleague's extension; undefined for a person on the public network. */
  readonly extension: Extension | undefined;
  /** Frequency of the tone that stands for this person's voice, in Hz. */
  readonly tone: number;
  readonly speaking: boolean;
  readonly muted: boolean;
  /** The message that was last played to this person instead of an answer. */
  readonly lastReply: string | undefined;
  /** Measures the sound that reaches this person; undefined outside a call. */
  hears(): Hearing | undefined;
  /** Telephony session id of the person's call; undefined while idle. */
  readonly sessionId: string | undefined;

  /**
   * Starts a script, which carries out its steps one after the other. It replaces the person's script
   * before it, whose remaining steps are dropped.
   */
  script(): Script;
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
  /** Undefined for a party without an extension, whose events only an account-wide filter matches. */
  readonly extensionId: string | undefined;
  readonly accountId: string;
  readonly body: WireNotificationBody;
  /** Sent only to subscriptions whose filter has `sipData=true`. */
  readonly sipData: WireSipData | undefined;
}

/** The reason why the platform refuses a request. `rest/` maps it to an HTTP status and a body. */
export type RefusalCode =
  | "notFound" //            404 CMN-102
  | "notAllowed" //          403 TAS-106
  | "wrongState" //          409 TAS-102
  | "conferenceFull" //      403 TAS-106 (unconfirmed on the platform)
  | "conferenceRecording" // 409 TAS-102: REST does not record conferences
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
  /** The company's main number, which every extension may use as its caller id. */
  readonly companyNumber: string;
  readonly rules: Rules;
  readonly extensions: readonly Extension[];
  readonly people: readonly Person[];

  /** Finds an extension by id, extension number, phone number or name. */
  findExtension(key: string): Extension | undefined;
  addPerson(spec: { name: string; phoneNumber: string }): Person;
  person(name: string): Person | undefined;

  // Operations of the REST API. Each throws Refusal.
  createConference(extension: Extension): WireSession;
  /** `asOf` selects the state at an earlier time (milliseconds of the clock), for stale responses. */
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
    disturbance?: BridgeDisturbance,
  ): WireParty;
  presence(extension: Extension, asOf?: number): PresenceCall[];
  /** The list of active calls, which lags behind and shows ended calls for two more minutes. */
  activeCalls(extension: Extension): ActiveCall[];
  callOut(extension: Extension, target: string): WireSession;
  /** Rings the device again and asks it to answer automatically. */
  answerParty(sessionId: string, partyId: string, deviceId: string): WireParty;
  rejectParty(sessionId: string, partyId: string): void;
  ignoreParty(sessionId: string, partyId: string): void;
  forwardParty(sessionId: string, partyId: string, target: string): WireParty;
  replyParty(sessionId: string, partyId: string, reply: Reply): WireParty;
  transferParty(sessionId: string, partyId: string, target: TransferTarget): WireParty;
  /** Connects the far ends of two calls of one extension, which leaves both calls. */
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

  // Operations of SIP.
  register(extension: Extension, contact: WebPhoneContact): void;
  unregister(extension: Extension, instanceId: string): void;
  /** Routes an authenticated INVITE to a number, an extension number, a parked call or a conference's voiceCallToken. */
  invite(
    extension: Extension,
    target: string,
    endpoint: Endpoint,
    callerId: string | undefined,
  ): OutboundResult;
  /** The phone acknowledged the 200 to that INVITE, so the call can be routed. */
  inviteAnswered(partyId: string): void;
  /** The phone sent BYE or CANCEL, or its socket did not come back in time. */
  endpointHungUp(partyId: string): void;
  /** The phone held or resumed the call by a re-INVITE. */
  endpointHeld(partyId: string, held: boolean): void;
  /** Routes an INVITE that takes a call over from the extension's other device. */
  switchDevice(extension: Extension, replaces: Replaces, endpoint: Endpoint): OutboundResult;
  sessionOf(partyId: string): string | undefined;
  /** A web phone sent a key press as an RFC 4733 event. */
  keyPressed(partyId: string, digit: string): void;
  /** Starts or stops a recording for the phone's INFO, which also works in a conference. */
  recordCall(partyId: string, active: boolean): void;

  /** Calls the listener for each event in order; an event carries one party. Returns the unsubscriber. */
  onEvent(listener: (event: TelephonyEvent) => void): () => void;
  /** Calls the listener after each change of `state()`, a person or a registration. Returns the unsubscriber. */
  onChange(listener: () => void): () => void;
  /** The complete state, for the control interface and for tests. */
  state(): PlatformState;
  /** Counts the sessions that have not ended and their connected parties. */
  counts(): { sessions: number; parties: number };
  close(): void;
}

/** What prevents an accepted bring-in from joining. `after` is in milliseconds; undefined for a default, or for never. */
export interface BridgeDisturbance {
  effect: "fails" | "hangs";
  after: number | undefined;
}

/** The target of a transfer. Exactly one field is set. */
export interface TransferTarget {
  phoneNumber?: string;
  extensionNumber?: string;
  voicemail?: string;
  parkOrbit?: string;
}

/** The call to take over, as parsed from a Replaces header. */
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
      /** Keys that this party pressed, in order. */
      digits: string;
    }[];
  }[];
  /** Lists only connected parties, so that tests can compare a client's participant list with it. */
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

/** Thrown when the simulator is used wrongly. The message says what happened and what to do. */
export class SimulatorError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SimulatorError";
  }
}
