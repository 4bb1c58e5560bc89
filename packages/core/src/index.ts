"use client";

export {
  type ConferenceClient,
  type ConferenceClientOptions,
  createConferenceClient,
} from "./client.ts";
export type { Clock, ClockTimer } from "./clock.ts";
export type { Views } from "./conference/views.ts";
export type { RejoinPolicy } from "./context.ts";
export {
  ConferenceError,
  type ConferenceErrorCode,
  type ConferenceErrorOptions,
} from "./errors/conference-error.ts";
export { type UseActiveCallsResult, useActiveCalls } from "./hooks/use-active-calls.ts";
export { useAnswerCall } from "./hooks/use-answer-call.ts";
export { useBringInCall } from "./hooks/use-bring-in-call.ts";
export { useCapacity } from "./hooks/use-capacity.ts";
export {
  type ConferenceActions,
  type UseConferenceResult,
  useConference,
} from "./hooks/use-conference.ts";
export { useConferenceClient } from "./hooks/use-conference-client.ts";
export { useConferenceState } from "./hooks/use-conference-state.ts";
export { useDeclineCall } from "./hooks/use-decline-call.ts";
export { useDepartedParticipants } from "./hooks/use-departed-participants.ts";
export { useEndConference } from "./hooks/use-end-conference.ts";
export { useHangUpCall } from "./hooks/use-hang-up-call.ts";
export { useLeaveConference } from "./hooks/use-leave-conference.ts";
export { useMuteParticipant } from "./hooks/use-mute-participant.ts";
export { useParticipant } from "./hooks/use-participant.ts";
export { useParticipantIds } from "./hooks/use-participant-ids.ts";
export { useParticipants } from "./hooks/use-participants.ts";
export { usePhone } from "./hooks/use-phone.ts";
export { useRejoinConference } from "./hooks/use-rejoin-conference.ts";
export { useRemoveParticipant } from "./hooks/use-remove-participant.ts";
export { useSendDtmf } from "./hooks/use-send-dtmf.ts";
export { useSetHeld } from "./hooks/use-set-held.ts";
export { useSetMuted } from "./hooks/use-set-muted.ts";
export {
  type SipInviteActions,
  type UseSipInviteResult,
  useSipInvite,
} from "./hooks/use-sip-invite.ts";
export { useStartConference } from "./hooks/use-start-conference.ts";
export type { NotificationHandlers, NotificationSource } from "./notifications/source.ts";
export { fromSubscriptions, type SubscriptionsLike } from "./notifications/subscriptions.ts";
export type { StorageLike } from "./phone/instance-id.ts";
export type { CreatePhone, PhoneIngredients } from "./phone/make-phone.ts";
export { ConferenceProvider, type ConferenceProviderProps } from "./provider.tsx";
export type {
  ActiveCall,
  BringInObstacle,
  Capacity,
  ConferenceState,
  EndReason,
  LeaveReason,
  Logger,
  Participant,
  ParticipantRecord,
  PhoneState,
  RejoinReason,
  SipLegState,
} from "./types.ts";
export type { PlatformLike } from "./wire.ts";
