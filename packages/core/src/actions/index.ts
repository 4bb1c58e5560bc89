export { watchLevels, watchQuality } from "../calls/sample-leg.ts";
export { chooseDevice } from "./choose-device.ts";
export { dial } from "./dial.ts";
export { dialIntoConference } from "./dial-into-conference.ts";
export { exportEventLog } from "./export-event-log.ts";
export { flipCall } from "./flip-call.ts";
export { getCallerIds } from "./get-caller-ids.ts";
export { getCapabilities } from "./get-capabilities.ts";
export { mergeCalls } from "./merge-calls.ts";
export { muteAll } from "./mute-all.ts";
export { parkCall } from "./park-call.ts";
export { confirmConsent, startRecording, stopRecording } from "./recording.ts";
export { replyToCall } from "./reply-to-call.ts";
export { answerIntoConference, forwardCall, sendToVoicemail } from "./ringing-calls.ts";
export { setAside } from "./set-aside.ts";
export { setCallHeld } from "./set-call-held.ts";
export { setCallMuted } from "./set-call-muted.ts";
export { testEcho } from "./test-echo.ts";
export {
  cancelWarmTransfer,
  completeWarmTransfer,
  startWarmTransfer,
  transferCall,
} from "./transfer-call.ts";
