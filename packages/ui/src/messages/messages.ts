import type {
  BringInObstacle,
  ConferenceState,
  DialOutcome,
  EchoResult,
  EndReason,
  LogKind,
  Participant,
  RejoinReason,
} from "@rc-conference/core";

/** Every word that the components say. Another language is another object of this type. */
export interface Messages {
  title: string;
  participants: string;
  you: string;
  host: string;
  status: Record<ConferenceState["status"], string>;
  participantStatus: Record<Participant["status"], string>;
  muted: string;
  capacity(used: number, limit: number): string;
  start: string;
  startAgain: string;
  tryAgain: string;
  cancel: string;
  dismiss: string;
  idleTitle: string;
  idleWithCalls(count: number): string;
  idleWithoutCalls: string;
  creating: Record<"microphone" | "phone" | "session", string>;
  joining: string;
  secondsLeft(seconds: number): string;
  /** The INVITE was refused, and is tried again. */
  attempt(count: number): string;
  reconnecting: Record<"notifications" | "phone", string>;
  nextTry(seconds: number): string;
  trying: string;
  rejoinable: Record<RejoinReason, string>;
  rejoin: string;
  rejoining: string;
  notNow: string;
  ending: Record<"leave" | "end", string>;
  ended: Record<EndReason, string>;
  endedSummary(duration: string, count: number): string;
  nobodyJoined: string;
  addCall: string;
  addAll: string;
  callsToAdd: string;
  add(name: string): string;
  noCallsToAdd: string;
  callStatus: Record<"ringing" | "dialing" | "connected" | "onHold", string>;
  obstacle: Record<BringInObstacle, string>;
  mute: string;
  unmute: string;
  hold: string;
  resume: string;
  keypad: string;
  sentTones: string;
  leave: string;
  end: string;
  endQuestion: string;
  endExplanation: string;
  remove(name: string): string;
  muteParticipant(name: string): string;
  unmuteParticipant(name: string): string;
  joined(name: string): string;
  left(name: string): string;

  /** Somebody was put aside by the host. */
  aside: string;
  putAside: string;
  takeBack: string;
  notInYet: string;
  copyNumber: string;
  /** The menu of a row. */
  moreFor(name: string): string;
  isBeingCalled(name: string): string;
  mutedNews(name: string, muted: boolean): string;
  asideNews(name: string, aside: boolean): string;

  /** What the capacity's bar measures. */
  places: string;
  level: Record<"input" | "remote", string>;
  quality: Record<"good" | "fair" | "poor" | "unknown", string>;
  /** Score of 1 to 4.5, loss in per cent, jitter and round trip in milliseconds. */
  qualityNumbers(numbers: {
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
  waiting(count: number): string;
  cancelWaiting: string;

  isCalling(name: string): string;
  answer: string;
  answerCall(name: string): string;
  answerAndAdd: string;
  answerInto(name: string): string;
  decline: string;
  declineCall(name: string): string;
  voicemail: string;
  forward: string;
  forwardLabel: string;
  forwardNow: string;

  more: string;
  muteAll: string;
  unmuteAll: string;
  nobodyElse: string;
  startRecording: string;
  stopRecording: string;
  consentQuestion: string;
  consentExplanation: string;
  consentGiven: string;
  consentMissing(names: string): string;
  theyAgreed: string;
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
  permission: Record<"denied" | "noDevice" | "unavailable", string>;
  notHeard: Record<"denied" | "noDevice", string>;
  testMicrophone: string;
  stopTest: string;
  testSpeak: string;
  testHeard: string;
  testEcho: string;
  echoRunning: string;
  echo: Record<EchoResult["status"], string>;

  log: string;
  logKind: string;
  logAll: string;
  logKinds: Record<LogKind, string>;
  logDownload: string;
  logEmpty: string;
}
