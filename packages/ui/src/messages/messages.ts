import type {
  ActiveCall,
  BringInBlocker,
  CapabilityName,
  ConferenceError,
  ConferenceErrorCode,
  ConferenceState,
  DialOutcome,
  EchoResult,
  EndReason,
  LogKind,
  Participant,
  ReadinessCheck,
  ReadinessCheckId,
  ReadinessDetails,
  ReadinessOutcome,
  ReadinessReason,
  ReadinessRemedy,
  ReadinessStatus,
  RejoinReason,
} from "@rc-conference/core";

/** One sentence of an error, or a function that writes it with the error's values. */
export type ErrorSentence<Code extends ConferenceErrorCode> =
  | string
  | ((error: ConferenceError<Code>) => string);

/** The three sentences of every error, by its code. */
export type ErrorMessages = {
  [Code in ConferenceErrorCode]: {
    /** What happened. */
    summary: ErrorSentence<Code>;
    /** Why it happened. */
    explanation: ErrorSentence<Code>;
    /** What to do. */
    hint: ErrorSentence<Code>;
  };
};

/** Some of the messages, at any depth. */
export type PartialMessages = DeepPartial<Messages>;

export type DeepPartial<T> = {
  [Key in keyof T]?: NonNullable<T[Key]> extends string | ((...args: never[]) => string)
    ? T[Key]
    : DeepPartial<T[Key]>;
};

/** The three sentences of every reason of a check, or functions that write them with the check's `details`. */
export type ReadinessReasonMessages = {
  [Reason in ReadinessReason]: {
    [Sentence in keyof ReadinessRemedy]: string | ((check: ReadinessCheck) => string);
  };
};

/** A complete translation. English needs neither `errors` nor `readinessReasons`, because core brings them. */
export interface Translation extends Messages {
  errors: ErrorMessages;
  readinessReasons: ReadinessReasonMessages;
}

/** Every text of the components. */
export interface Messages {
  /** The language as a BCP 47 tag, by which numbers, durations and lists are written. */
  locale: string;
  direction: "ltr" | "rtl";
  title: string;
  participants: string;
  you: string;
  host: string;
  /** Somebody of whom neither a name nor a number is known. */
  unknownPerson: string;
  /** Announces the status of the conference; `title` and `status` are the messages of these names. */
  announceStatus(title: string, status: string): string;
  status: Record<ConferenceState["status"], string>;
  participantStatus: Record<Participant["status"], string>;
  muted: string;
  capacity(used: number, limit: number): string;
  startConference: string;
  startNewConference: string;
  tryAgain: string;
  cancel: string;
  dismiss: string;
  idleTitle: string;
  idleWithCalls(count: number): string;
  idleWithoutCalls: string;
  creating: Record<"microphone" | "phone" | "session", string>;
  joining: string;
  secondsLeft(seconds: number): string;
  /** The INVITE was refused and is being sent again. */
  joinAttempt(count: number): string;
  reconnecting: Record<"notifications" | "phone", string>;
  nextAttempt(seconds: number): string;
  attempting: string;
  rejoinable: Record<RejoinReason, string>;
  rejoin: string;
  rejoining: string;
  notNow: string;
  ending: Record<"leave" | "end", string>;
  ended: Record<EndReason, string>;
  /** Beside `ended`, when the phone system did not confirm the request to leave or to end. */
  unconfirmed: Record<"left" | "ended", string>;
  endedSummary(duration: string, count: number): string;
  nobodyJoined: string;
  addCall: string;
  addAll: string;
  callsToAdd: string;
  add(name: string): string;
  noCallsToAdd: string;
  callStatus: Record<ActiveCall["status"], string>;
  bringInBlocker: Record<BringInBlocker, string>;
  mute: string;
  unmute: string;
  hold: string;
  resume: string;
  keypad: string;
  sentTones: string;
  leave: string;
  endForEveryone: string;
  endQuestion: string;
  endExplanation: string;
  removeParticipant(name: string): string;
  muteParticipant(name: string): string;
  unmuteParticipant(name: string): string;
  /** `names` is a list of `nameList` with `count` people; so in the announcements below. */
  announceJoined(names: string, count: number): string;
  announceLeft(names: string, count: number): string;
  /** Names of an announcement, and how many others it does not name. */
  nameList(names: readonly string[], others: number): string;
  /** Tells two people of the same name apart. */
  nameAndNumber(name: string, phoneNumber: string): string;
  /** Tells two people of the same name and number apart. */
  nameAndPosition(name: string, position: number): string;
  announceHostMuted(muted: boolean): string;
  announceHostHeld(held: boolean): string;

  /** The status of a participant who neither hears nor is heard. */
  isolated: string;
  isolate: string;
  endIsolation: string;
  notConnectedYet: string;
  copyNumber: string;
  /** The accessible name of a row's menu. */
  moreActionsFor(name: string): string;
  announceDialing(names: string, count: number): string;
  announceMuted(names: string, muted: boolean, count: number): string;
  announceIsolated(names: string, isolated: boolean, count: number): string;
  /** The accessible name of the button that dismisses the error in a row; begins with `dismiss`. */
  dismissErrorOf(name: string): string;

  /** The accessible name of the capacity bar. */
  capacityLabel: string;
  level: Record<"input" | "remote", string>;
  quality: Record<"good" | "fair" | "poor" | "unknown", string>;
  /** `score` is 1 to 4.5, `loss` a percentage, `jitter` and `roundTrip` milliseconds. */
  qualityDetails(numbers: {
    score: string;
    loss: string;
    jitter: string;
    roundTrip: string | undefined;
  }): string;

  mergeCalls(count: number): string;
  dialLabel: string;
  call: string;
  callerId: string;
  callerIdDefault: string;
  dialOutcome: Record<Exclude<DialOutcome["status"], "joined">, (to: string) => string>;
  queuedCalls(count: number): string;
  cancelQueuedCalls: string;

  incomingCallFrom(name: string): string;
  /** The accessible name of the card of a ringing call. */
  incomingCallLabel(name: string): string;
  answer: string;
  answerCall(name: string): string;
  answerAndAdd: string;
  answerAndAddCall(name: string): string;
  decline: string;
  declineCall(name: string): string;
  voicemail: string;
  voicemailCall(name: string): string;
  forward: string;
  forwardCall(name: string): string;
  forwardLabel: string;
  /** The accessible name of the field; begins with `forwardLabel`, which is shown above it. */
  forwardFieldLabel(name: string): string;
  forwardNow: string;
  forwardCallNow(name: string): string;

  more: string;
  muteAll: string;
  unmuteAll: string;
  noOtherParticipants: string;
  startRecording: string;
  stopRecording: string;
  consentQuestion: string;
  consentExplanation: string;
  recordWithConsent: string;
  consentMissing(names: string): string;
  confirmConsent: string;
  recordingOn: string;
  recordingByOthers: string;
  recordingChange: Record<"starting" | "stopping", string>;

  soundSettings: string;
  done: string;
  microphone: string;
  speaker: string;
  systemDevice: string;
  unnamedDevice(position: number): string;
  deviceMissing: string;
  noOutputChoice: string;
  microphonePermission: Record<"denied" | "noDevice" | "unavailable", string>;
  hostNotHeard: Record<"denied" | "noDevice", string>;
  testMicrophone: string;
  stopTest: string;
  testSpeak: string;
  testHeard: string;
  echoTest: string;
  echoTestRunning: string;
  echoTestResult: Record<EchoResult["status"], string>;

  /** What a capability allows, as it stands in `missingScope` and `missingFeature`. */
  capabilities: Record<CapabilityName, string>;
  /** The app lacks the scope `missing`, which its developer can change. */
  missingScope(capability: string, missing: string): string;
  /** The extension lacks the feature `missing`, which an administrator can change. */
  missingFeature(capability: string, missing: string): string;
  /** Texts of errors by their codes. An error without one is shown in core's English. */
  errors: DeepPartial<ErrorMessages>;
  /** Shown instead of a component that could not be rendered. */
  fault: string;

  eventLog: string;
  eventLogFilter: string;
  eventLogAll: string;
  eventLogKinds: Record<LogKind, string>;
  eventLogDownload: string;
  eventLogEmpty: string;

  /** Why a conference cannot start, before anybody tries it. */
  startBlockers: Record<
    "notLoggedIn" | "noDigitalLine" | "tooManyPhones",
    { summary: string; hint: string }
  >;
  logIn: string;
  /** Why the button that starts a conference is disabled. */
  logInFirst: string;
  details: string;
  checkNow: string;
  checkAgain: string;

  /** The title of the checks before a call. */
  readiness: string;
  readinessList: string;
  readinessIdle: string;
  /** Announced when the checks start, since somebody has to speak during one of them. */
  readinessStarted: string;
  readinessProgress(check: string, position: number, count: number): string;
  readinessOutcome: Record<ReadinessOutcome, string>;
  readinessChecks: Record<ReadinessCheckId, string>;
  readinessStatus: Record<ReadinessStatus, string>;
  /** A check was skipped because `check` failed. */
  readinessBlocked(check: string): string;
  /** `delayMs`, `roundTripMs` and `mos` of the test call. */
  readinessEcho(details: ReadinessDetails): string;
  /** Texts of reasons by their codes. A reason without one is shown in core's English. */
  readinessReasons: DeepPartial<ReadinessReasonMessages>;
  readinessExport: string;
  /** Shown in the keypad until a tone was sent. */
  keypadHint: string;
  /** The accessible name of the mini panel. */
  miniPanel: string;
  /** The accessible name of the mini panel's handle. */
  movePanel: string;
  openPanel: string;
  popOut: string;
  popIn: string;
  /** Stands in the page while the panel is in a window of its own. */
  poppedOut: string;
}
