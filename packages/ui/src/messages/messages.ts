import type {
  BringInObstacle,
  ConferenceState,
  EndReason,
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
}
