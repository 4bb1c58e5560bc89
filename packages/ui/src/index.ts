"use client";

export { ActiveCallPicker } from "./active-call-picker/active-call-picker.tsx";
export { AddParticipant } from "./add-participant/add-participant.tsx";
export { CallControls } from "./call-controls/call-controls.tsx";
export * as CallControlsParts from "./call-controls/index.parts.ts";
export { CapacityMeter } from "./capacity-meter/capacity-meter.tsx";
export { ConferencePanel } from "./conference-panel/conference-panel.tsx";
export * as ConferencePanelParts from "./conference-panel/index.parts.ts";
export { DevicePicker } from "./device-picker/device-picker.tsx";
export {
  ConferenceErrorBoundary,
  type ConferenceErrorBoundaryProps,
} from "./error-boundary/error-boundary.tsx";
export { EventLog } from "./event-log/event-log.tsx";
export { IncomingCall } from "./incoming-call/incoming-call.tsx";
export { type ErrorTexts, useErrorTexts } from "./internals/error-text.ts";
export type { PartProps, PartState, RenderProp } from "./internals/render-element.ts";
export { Keypad } from "./keypad/keypad.tsx";
export { LevelMeter } from "./level-meter/level-meter.tsx";
export { MessagesProvider, type MessagesProviderProps } from "./messages/context.tsx";
export { en } from "./messages/en.ts";
export type {
  ErrorMessages,
  ErrorSentence,
  Messages,
  PartialMessages,
  Translation,
} from "./messages/messages.ts";
export * as MiniPanelParts from "./mini-panel/index.parts.ts";
export { MiniPanel } from "./mini-panel/mini-panel.tsx";
export * as ParticipantListParts from "./participant-list/index.parts.ts";
export { ParticipantItem } from "./participant-list/participant-item.tsx";
export { ParticipantList } from "./participant-list/participant-list.tsx";
export * as PopOutParts from "./pop-out/index.parts.ts";
export { PopOut } from "./pop-out/pop-out.tsx";
export { type PopOutState, usePopOut } from "./pop-out/pop-out-context.ts";
export { QualityIndicator } from "./quality-indicator/quality-indicator.tsx";
export * as ReadinessParts from "./readiness/index.parts.ts";
export { Readiness } from "./readiness/readiness.tsx";
export { RecordingIndicator } from "./recording-indicator/recording-indicator.tsx";
