"use client";

export type { AnswerCallErrorType, AnswerCallVariables } from "./actions/answer-call.ts";
export type {
  AnswerIntoConferenceErrorType,
  AnswerIntoConferenceVariables,
} from "./actions/answer-into-conference.ts";
export type { BringInCallErrorType, BringInCallVariables } from "./actions/bring-in-call.ts";
export type {
  CancelWarmTransferErrorType,
  CancelWarmTransferVariables,
} from "./actions/cancel-warm-transfer.ts";
export type { ChooseDeviceErrorType, ChooseDeviceVariables } from "./actions/choose-device.ts";
export type {
  ClearParticipantErrorErrorType,
  ClearParticipantErrorVariables,
} from "./actions/clear-participant-error.ts";
export type {
  CompleteWarmTransferErrorType,
  CompleteWarmTransferVariables,
} from "./actions/complete-warm-transfer.ts";
export type {
  ConfirmRecordingConsentErrorType,
  ConfirmRecordingConsentVariables,
} from "./actions/confirm-recording-consent.ts";
export type { DeclineCallErrorType, DeclineCallVariables } from "./actions/decline-call.ts";
export type { DialErrorType, DialedCall, DialVariables } from "./actions/dial.ts";
export type {
  DialIntoConferenceErrorType,
  DialIntoConferenceVariables,
  DialOutcome,
} from "./actions/dial-into-conference.ts";
export type { EndConferenceErrorType } from "./actions/end-conference.ts";
export type { FlipCallErrorType, FlipCallVariables } from "./actions/flip-call.ts";
export type { ForwardCallErrorType, ForwardCallVariables } from "./actions/forward-call.ts";
export type { CallerId, GetCallerIdsErrorType } from "./actions/get-caller-ids.ts";
export type {
  Capabilities,
  Capability,
  CapabilityName,
  GetCapabilitiesErrorType,
} from "./actions/get-capabilities.ts";
export type { HangUpCallErrorType, HangUpCallVariables } from "./actions/hang-up-call.ts";
export type { HangUpInviteErrorType } from "./actions/hang-up-invite.ts";
export type { InviteToSipErrorType, InviteToSipVariables } from "./actions/invite-to-sip.ts";
export type {
  IsolateParticipantErrorType,
  IsolateParticipantVariables,
} from "./actions/isolate-participant.ts";
export type { LeaveConferenceErrorType } from "./actions/leave-conference.ts";
export type {
  MergeCallsErrorType,
  MergeCallsVariables,
  MergeResult,
} from "./actions/merge-calls.ts";
export type { MuteAllErrorType, MuteAllVariables, MuteResult } from "./actions/mute-all.ts";
export type {
  MuteParticipantErrorType,
  MuteParticipantVariables,
} from "./actions/mute-participant.ts";
export type { ParkCallErrorType, ParkCallVariables, ParkedCall } from "./actions/park-call.ts";
export type { RefreshCallsErrorType } from "./actions/refresh-calls.ts";
export type { RejoinConferenceErrorType } from "./actions/rejoin-conference.ts";
export type {
  RemoveParticipantErrorType,
  RemoveParticipantVariables,
} from "./actions/remove-participant.ts";
export type { ReplyToCallErrorType, ReplyToCallVariables } from "./actions/reply-to-call.ts";
export type { SendDtmfErrorType, SendDtmfVariables } from "./actions/send-dtmf.ts";
export type {
  SendToVoicemailErrorType,
  SendToVoicemailVariables,
} from "./actions/send-to-voicemail.ts";
export type { SetCallHeldErrorType, SetCallHeldVariables } from "./actions/set-call-held.ts";
export type { SetCallMutedErrorType, SetCallMutedVariables } from "./actions/set-call-muted.ts";
export type { SetHostHeldErrorType, SetHostHeldVariables } from "./actions/set-host-held.ts";
export type { SetHostMutedErrorType, SetHostMutedVariables } from "./actions/set-host-muted.ts";
export type { StartConferenceErrorType } from "./actions/start-conference.ts";
export type {
  StartRecordingErrorType,
  StartRecordingVariables,
} from "./actions/start-recording.ts";
export type {
  StartWarmTransferErrorType,
  StartWarmTransferVariables,
  WarmTransfer,
} from "./actions/start-warm-transfer.ts";
export type { StopRecordingErrorType, StopRecordingVariables } from "./actions/stop-recording.ts";
export type { EchoResult, TestEchoErrorType, TestEchoVariables } from "./actions/test-echo.ts";
export type { TransferCallErrorType, TransferCallVariables } from "./actions/transfer-call.ts";
export type { Levels } from "./actions/watch-levels.ts";
export type {
  ReadinessCheck,
  ReadinessCheckId,
  ReadinessDetails,
  ReadinessOptions,
  ReadinessOutcome,
  ReadinessReason,
  ReadinessRemedy,
  ReadinessReport,
  ReadinessState,
  ReadinessStatus,
} from "./actions/watch-readiness.ts";
export type { WatchOptions } from "./calls/sample-leg.ts";
export type { ConferenceClient } from "./client/conference-client.ts";
export { createConferenceClient } from "./client/create-client.ts";
export type { ConferenceClientOptions } from "./client/options.ts";
export type { Clock, ClockTimer } from "./clock.ts";
export {
  type CallErrorCode,
  ConferenceError,
  type ConferenceErrorCode,
  type ConferenceErrorOptions,
  type ConferenceErrorParameters,
  hasCode,
  type InviteRefusalReason,
  type JoinErrorCode,
  type ParametersOf,
  type RequestErrorCode,
} from "./errors/conference-error.ts";
export type { LogEntry, LogKind } from "./event-log.ts";
export { type UseActiveCallsResult, useActiveCalls } from "./hooks/use-active-calls.ts";
export { useAnswerCall } from "./hooks/use-answer-call.ts";
export { useAnswerIntoConference } from "./hooks/use-answer-into-conference.ts";
export { useBringInCall } from "./hooks/use-bring-in-call.ts";
export { useCallQuality } from "./hooks/use-call-quality.ts";
export { useCallerIds } from "./hooks/use-caller-ids.ts";
export { useCancelBringIns } from "./hooks/use-cancel-bring-ins.ts";
export { useCancelWarmTransfer } from "./hooks/use-cancel-warm-transfer.ts";
export { useCapabilities } from "./hooks/use-capabilities.ts";
export { useCapability } from "./hooks/use-capability.ts";
export { useCapacity } from "./hooks/use-capacity.ts";
export { useChooseDevice } from "./hooks/use-choose-device.ts";
export { useClearParticipantError } from "./hooks/use-clear-participant-error.ts";
export { useCompleteWarmTransfer } from "./hooks/use-complete-warm-transfer.ts";
export {
  type ConferenceActions,
  type UseConferenceResult,
  useConference,
} from "./hooks/use-conference.ts";
export { useConferenceClient } from "./hooks/use-conference-client.ts";
export { useConferenceState } from "./hooks/use-conference-state.ts";
export { useConfirmRecordingConsent } from "./hooks/use-confirm-recording-consent.ts";
export { useDeclineCall } from "./hooks/use-decline-call.ts";
export { useDepartedParticipants } from "./hooks/use-departed-participants.ts";
export { useDevices } from "./hooks/use-devices.ts";
export { useDial } from "./hooks/use-dial.ts";
export { useDialIntoConference } from "./hooks/use-dial-into-conference.ts";
export { useEndConference } from "./hooks/use-end-conference.ts";
export { useEventLog } from "./hooks/use-event-log.ts";
export { useFlipCall } from "./hooks/use-flip-call.ts";
export { useForwardCall } from "./hooks/use-forward-call.ts";
export { useHangUpCall } from "./hooks/use-hang-up-call.ts";
export { useHostLeg } from "./hooks/use-host-leg.ts";
export { useIsolateParticipant } from "./hooks/use-isolate-participant.ts";
export { useLeaveConference } from "./hooks/use-leave-conference.ts";
export { useLevels } from "./hooks/use-levels.ts";
export { useMergeCalls } from "./hooks/use-merge-calls.ts";
export {
  type MicrophoneTestActions,
  type UseMicrophoneTestResult,
  useMicrophoneTest,
} from "./hooks/use-microphone-test.ts";
export { useMuteAll } from "./hooks/use-mute-all.ts";
export { useMuteParticipant } from "./hooks/use-mute-participant.ts";
export { useParkCall } from "./hooks/use-park-call.ts";
export { useParticipant } from "./hooks/use-participant.ts";
export { useParticipantIds } from "./hooks/use-participant-ids.ts";
export { useParticipants } from "./hooks/use-participants.ts";
export { usePhone } from "./hooks/use-phone.ts";
export {
  type ReadinessActions,
  type UseReadinessResult,
  useReadiness,
} from "./hooks/use-readiness.ts";
export { useRecording } from "./hooks/use-recording.ts";
export { useRejoinConference } from "./hooks/use-rejoin-conference.ts";
export { useRemoveParticipant } from "./hooks/use-remove-participant.ts";
export { useReplyToCall } from "./hooks/use-reply-to-call.ts";
export { useResetConference } from "./hooks/use-reset-conference.ts";
export { useSendDtmf } from "./hooks/use-send-dtmf.ts";
export { useSendToVoicemail } from "./hooks/use-send-to-voicemail.ts";
export { useSetCallHeld } from "./hooks/use-set-call-held.ts";
export { useSetCallMuted } from "./hooks/use-set-call-muted.ts";
export { useSetHostHeld } from "./hooks/use-set-host-held.ts";
export { useSetHostMuted } from "./hooks/use-set-host-muted.ts";
export {
  type SipInviteActions,
  type UseSipInviteResult,
  useSipInvite,
} from "./hooks/use-sip-invite.ts";
export { useStartConference } from "./hooks/use-start-conference.ts";
export { useStartRecording } from "./hooks/use-start-recording.ts";
export { useStartWarmTransfer } from "./hooks/use-start-warm-transfer.ts";
export { useStopRecording } from "./hooks/use-stop-recording.ts";
export { useTestEcho } from "./hooks/use-test-echo.ts";
export { useTransferCall } from "./hooks/use-transfer-call.ts";
export type { NotificationHandlers, NotificationSource } from "./notifications/source.ts";
export { fromSubscriptions, type SubscriptionsLike } from "./notifications/subscriptions.ts";
export type { CallQuality } from "./phone/call-quality.ts";
export type { CallSound, CallSoundInfo } from "./phone/call-sound.ts";
export type { DeviceManagerLike } from "./phone/chosen-devices.ts";
export type {
  AudioDevice,
  DevicesState,
  MicrophonePermission,
  MicrophoneTestState,
} from "./phone/device-state.ts";
export type { StorageLike } from "./phone/instance-id.ts";
export type { LegCounters } from "./phone/leg-statistics.ts";
export type { CreatePhone, SipInfo, WebPhoneParameters } from "./phone/provision-phone.ts";
export { defaultRingback, defaultRingtone } from "./phone/tones.ts";
export type { WebPhoneLike } from "./phone/web-phone.ts";
export type { ActionQueryOptions } from "./query/query-options.ts";
export type { MutationHook, MutationHookOptions } from "./react/mutation-hook.ts";
export { ConferenceProvider, type ConferenceProviderProps } from "./react/provider.tsx";
export type { QueryHookOptions } from "./react/query-hook.ts";
export type { RejoinPolicy } from "./state/context.ts";
export { fallbackNames } from "./state/participant-address.ts";
export { type ParticipantKey, participantKey, type ViewKey, type Views } from "./state/views.ts";
export type {
  ActiveCall,
  BringInBlocker,
  Capacity,
  ConferenceState,
  EndReason,
  LeaveReason,
  LegEnd,
  Logger,
  Participant,
  ParticipantRecord,
  PhoneState,
  RecordingState,
  RejoinReason,
  SipLegState,
} from "./types.ts";
export type { PlatformLike } from "./wire.ts";
