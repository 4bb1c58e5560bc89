"use client";

export type { ChooseDeviceErrorType, ChooseDeviceVariables } from "./actions/choose-device.ts";
export type { DialErrorType, DialedCall, DialVariables } from "./actions/dial.ts";
export type {
  DialIntoConferenceErrorType,
  DialIntoConferenceVariables,
  DialOutcome,
} from "./actions/dial-into-conference.ts";
export type { FlipCallErrorType, FlipCallVariables } from "./actions/flip-call.ts";
export type { CallerId } from "./actions/get-caller-ids.ts";
export type { Capabilities, Capability, CapabilityName } from "./actions/get-capabilities.ts";
export type {
  MergeCallsErrorType,
  MergeCallsVariables,
  MergeResult,
} from "./actions/merge-calls.ts";
export type { MuteAllErrorType, MuteAllVariables, MuteResult } from "./actions/mute-all.ts";
export type { ParkCallErrorType, ParkedCall } from "./actions/park-call.ts";
export type {
  RecordingErrorType,
  RecordingVariables,
  StartRecordingVariables,
} from "./actions/recording.ts";
export type { ReplyToCallErrorType, ReplyToCallVariables } from "./actions/reply-to-call.ts";
export type {
  AnswerIntoConferenceErrorType,
  CallVariables,
  ForwardCallErrorType,
  ForwardCallVariables,
  SendToVoicemailErrorType,
} from "./actions/ringing-calls.ts";
export type { SetAsideErrorType, SetAsideVariables } from "./actions/set-aside.ts";
export type { SetCallHeldErrorType, SetCallHeldVariables } from "./actions/set-call-held.ts";
export type { SetCallMutedErrorType, SetCallMutedVariables } from "./actions/set-call-muted.ts";
export type { EchoResult, TestEchoErrorType, TestEchoVariables } from "./actions/test-echo.ts";
export type {
  StartWarmTransferErrorType,
  StartWarmTransferVariables,
  TransferCallErrorType,
  TransferCallVariables,
  WarmTransferErrorType,
  WarmTransferVariables,
} from "./actions/transfer-call.ts";
export type { Levels, WatchOptions } from "./calls/sample-leg.ts";
export {
  type ConferenceClient,
  type ConferenceClientOptions,
  createConferenceClient,
} from "./client/create-client.ts";
export type { CallSound, CallSoundInfo } from "./client/play-call-sounds.ts";
export type { Clock, ClockTimer } from "./clock.ts";
export type { RequestErrorCode } from "./errors/conference-error.ts";
export {
  ConferenceError,
  type ConferenceErrorCode,
  type ConferenceErrorOptions,
} from "./errors/conference-error.ts";
export type { LogEntry, LogKind } from "./event-log.ts";
export { type UseActiveCallsResult, useActiveCalls } from "./hooks/use-active-calls.ts";
export { useAnswerCall } from "./hooks/use-answer-call.ts";
export { useAnswerIntoConference } from "./hooks/use-answer-into-conference.ts";
export { useBringInCall } from "./hooks/use-bring-in-call.ts";
export { useCallQuality } from "./hooks/use-call-quality.ts";
export { useCallerIds } from "./hooks/use-caller-ids.ts";
export { useCancelWarmTransfer } from "./hooks/use-cancel-warm-transfer.ts";
export { useCapabilities } from "./hooks/use-capabilities.ts";
export { useCapability } from "./hooks/use-capability.ts";
export { useCapacity } from "./hooks/use-capacity.ts";
export { useChooseDevice } from "./hooks/use-choose-device.ts";
export { useCompleteWarmTransfer } from "./hooks/use-complete-warm-transfer.ts";
export {
  type ConferenceActions,
  type UseConferenceResult,
  useConference,
} from "./hooks/use-conference.ts";
export { useConferenceClient } from "./hooks/use-conference-client.ts";
export { useConferenceState } from "./hooks/use-conference-state.ts";
export { useConfirmConsent } from "./hooks/use-confirm-consent.ts";
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
export { useRecording } from "./hooks/use-recording.ts";
export { useRejoinConference } from "./hooks/use-rejoin-conference.ts";
export { useRemoveParticipant } from "./hooks/use-remove-participant.ts";
export { useReplyToCall } from "./hooks/use-reply-to-call.ts";
export { useSendDtmf } from "./hooks/use-send-dtmf.ts";
export { useSendToVoicemail } from "./hooks/use-send-to-voicemail.ts";
export { useSetAside } from "./hooks/use-set-aside.ts";
export { useSetCallHeld } from "./hooks/use-set-call-held.ts";
export { useSetCallMuted } from "./hooks/use-set-call-muted.ts";
export { useSetHeld } from "./hooks/use-set-held.ts";
export { useSetMuted } from "./hooks/use-set-muted.ts";
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
export type { DeviceManagerLike } from "./phone/chosen-devices.ts";
export type {
  AudioDevice,
  DevicesState,
  MicrophonePermission,
  MicrophoneTestState,
} from "./phone/device-state.ts";
export type { StorageLike } from "./phone/instance-id.ts";
export type { LegCounters } from "./phone/leg-statistics.ts";
export type { CreatePhone, PhoneIngredients } from "./phone/make-phone.ts";
export { defaultRingback, defaultRingtone } from "./phone/tones.ts";
export type { AnswerCallErrorType } from "./query/answer-call.ts";
export type { BringInCallErrorType } from "./query/bring-in-call.ts";
export type { DeclineCallErrorType } from "./query/decline-call.ts";
export type { EndConferenceErrorType } from "./query/end-conference.ts";
export type { HangUpCallErrorType } from "./query/hang-up-call.ts";
export type { LeaveConferenceErrorType } from "./query/leave-conference.ts";
export type { MuteParticipantErrorType } from "./query/mute-participant.ts";
export type { RejoinConferenceErrorType } from "./query/rejoin-conference.ts";
export type { RemoveParticipantErrorType } from "./query/remove-participant.ts";
export type { SendDtmfErrorType } from "./query/send-dtmf.ts";
export type { SetHeldErrorType } from "./query/set-held.ts";
export type { SetMutedErrorType } from "./query/set-muted.ts";
export type { StartConferenceErrorType } from "./query/start-conference.ts";
export type { MutationHookOptions, MutationHookResult } from "./react/mutation-hook.ts";
export { ConferenceProvider, type ConferenceProviderProps } from "./react/provider.tsx";
export type { Register, RegisteredClient } from "./register.ts";
export type { RejoinPolicy } from "./state/context.ts";
export type { Views } from "./state/views.ts";
export type {
  ActiveCall,
  BringInObstacle,
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
