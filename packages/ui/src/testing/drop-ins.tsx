import type { ReactElement } from "react";
import {
  ActiveCallPicker,
  AddParticipant,
  CallControls,
  CapacityMeter,
  ConferencePanel,
  DevicePicker,
  EventLog,
  IncomingCall,
  Keypad,
  LevelMeter,
  ParticipantList,
  QualityIndicator,
  RecordingIndicator,
} from "../index.ts";

/** Every component for use anywhere in an app, on one page. */
export function AllDropIns(): ReactElement {
  return (
    <>
      <ConferencePanel />
      <ParticipantList />
      <AddParticipant />
      <ActiveCallPicker />
      <CallControls />
      <IncomingCall />
      <Keypad />
      <DevicePicker />
      <CapacityMeter />
      <LevelMeter />
      <QualityIndicator />
      <RecordingIndicator />
      <EventLog />
    </>
  );
}
