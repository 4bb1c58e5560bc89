export { type AnswerCallErrorType, type AnswerCallVariables, answerCall } from "./answer-call.ts";
export {
  type AnswerIntoConferenceErrorType,
  type AnswerIntoConferenceVariables,
  answerIntoConference,
} from "./answer-into-conference.ts";
export {
  type BringInCallErrorType,
  type BringInCallVariables,
  bringInCall,
} from "./bring-in-call.ts";
export { cancelBringIns } from "./cancel-bring-ins.ts";
export {
  type CancelWarmTransferErrorType,
  type CancelWarmTransferVariables,
  cancelWarmTransfer,
} from "./cancel-warm-transfer.ts";
export {
  type ChooseDeviceErrorType,
  type ChooseDeviceVariables,
  chooseDevice,
} from "./choose-device.ts";
export {
  type ClearParticipantErrorErrorType,
  type ClearParticipantErrorVariables,
  clearParticipantError,
} from "./clear-participant-error.ts";
export {
  type CompleteWarmTransferErrorType,
  type CompleteWarmTransferVariables,
  completeWarmTransfer,
} from "./complete-warm-transfer.ts";
export {
  type ConfirmRecordingConsentErrorType,
  type ConfirmRecordingConsentVariables,
  confirmRecordingConsent,
} from "./confirm-recording-consent.ts";
export {
  type DeclineCallErrorType,
  type DeclineCallVariables,
  declineCall,
} from "./decline-call.ts";
export { type DialErrorType, type DialedCall, type DialVariables, dial } from "./dial.ts";
export {
  type DialIntoConferenceErrorType,
  type DialIntoConferenceVariables,
  type DialOutcome,
  dialIntoConference,
} from "./dial-into-conference.ts";
export { type EndConferenceErrorType, endConference } from "./end-conference.ts";
export { exportEventLog } from "./export-event-log.ts";
export { type FlipCallErrorType, type FlipCallVariables, flipCall } from "./flip-call.ts";
export {
  type ForwardCallErrorType,
  type ForwardCallVariables,
  forwardCall,
} from "./forward-call.ts";
export { type CallerId, type GetCallerIdsErrorType, getCallerIds } from "./get-caller-ids.ts";
export {
  type Capabilities,
  type Capability,
  type CapabilityName,
  type GetCapabilitiesErrorType,
  getCapabilities,
} from "./get-capabilities.ts";
export { type HangUpCallErrorType, type HangUpCallVariables, hangUpCall } from "./hang-up-call.ts";
export { type HangUpInviteErrorType, hangUpInvite } from "./hang-up-invite.ts";
export {
  type InviteToSipErrorType,
  type InviteToSipVariables,
  inviteToSip,
} from "./invite-to-sip.ts";
export {
  type IsolateParticipantErrorType,
  type IsolateParticipantVariables,
  isolateParticipant,
} from "./isolate-participant.ts";
export { type LeaveConferenceErrorType, leaveConference } from "./leave-conference.ts";
export {
  type MergeCallsErrorType,
  type MergeCallsVariables,
  type MergeResult,
  mergeCalls,
} from "./merge-calls.ts";
export {
  type MuteAllErrorType,
  type MuteAllVariables,
  type MuteResult,
  muteAll,
} from "./mute-all.ts";
export {
  type MuteParticipantErrorType,
  type MuteParticipantVariables,
  muteParticipant,
} from "./mute-participant.ts";
export {
  type ParkCallErrorType,
  type ParkCallVariables,
  type ParkedCall,
  parkCall,
} from "./park-call.ts";
export { type RefreshCallsErrorType, refreshCalls } from "./refresh-calls.ts";
export { type RejoinConferenceErrorType, rejoinConference } from "./rejoin-conference.ts";
export {
  type RemoveParticipantErrorType,
  type RemoveParticipantVariables,
  removeParticipant,
} from "./remove-participant.ts";
export {
  type ReplyToCallErrorType,
  type ReplyToCallVariables,
  replyToCall,
} from "./reply-to-call.ts";
export { resetConference } from "./reset-conference.ts";
export { type SendDtmfErrorType, type SendDtmfVariables, sendDtmf } from "./send-dtmf.ts";
export {
  type SendToVoicemailErrorType,
  type SendToVoicemailVariables,
  sendToVoicemail,
} from "./send-to-voicemail.ts";
export {
  type SetCallHeldErrorType,
  type SetCallHeldVariables,
  setCallHeld,
} from "./set-call-held.ts";
export {
  type SetCallMutedErrorType,
  type SetCallMutedVariables,
  setCallMuted,
} from "./set-call-muted.ts";
export {
  type SetHostHeldErrorType,
  type SetHostHeldVariables,
  setHostHeld,
} from "./set-host-held.ts";
export {
  type SetHostMutedErrorType,
  type SetHostMutedVariables,
  setHostMuted,
} from "./set-host-muted.ts";
export { type StartConferenceErrorType, startConference } from "./start-conference.ts";
export {
  type StartRecordingErrorType,
  type StartRecordingVariables,
  startRecording,
} from "./start-recording.ts";
export {
  type StartWarmTransferErrorType,
  type StartWarmTransferVariables,
  startWarmTransfer,
  type WarmTransfer,
} from "./start-warm-transfer.ts";
export {
  type StopRecordingErrorType,
  type StopRecordingVariables,
  stopRecording,
} from "./stop-recording.ts";
export {
  type EchoResult,
  type TestEchoErrorType,
  type TestEchoVariables,
  testEcho,
} from "./test-echo.ts";
export {
  type TransferCallErrorType,
  type TransferCallVariables,
  transferCall,
} from "./transfer-call.ts";
export { type Levels, watchLevels } from "./watch-levels.ts";
export { watchQuality } from "./watch-quality.ts";
export {
  type ReadinessCheck,
  type ReadinessCheckId,
  type ReadinessDetails,
  type ReadinessOptions,
  type ReadinessOutcome,
  type ReadinessReason,
  type ReadinessRemedy,
  type ReadinessReport,
  type ReadinessState,
  type ReadinessStatus,
  watchReadiness,
} from "./watch-readiness.ts";
