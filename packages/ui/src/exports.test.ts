import { describe, expect, it } from "vitest";
import * as main from "./index.ts";

/** Runs in Node, so it also checks that the entry can be imported on a server, without a `window`. */
describe("exports", () => {
  it("has no default export", () => {
    expect(main).not.toHaveProperty("default");
  });

  it("exports these components and parts", () => {
    expect(Object.keys(main).sort()).toMatchInlineSnapshot(`
      [
        "ActiveCallPicker",
        "AddParticipant",
        "CallControls",
        "CallControlsParts",
        "CapacityMeter",
        "ConferenceErrorBoundary",
        "ConferencePanel",
        "ConferencePanelParts",
        "DevicePicker",
        "EventLog",
        "IncomingCall",
        "Keypad",
        "LevelMeter",
        "MessagesProvider",
        "ParticipantItem",
        "ParticipantList",
        "ParticipantListParts",
        "QualityIndicator",
        "RecordingIndicator",
        "en",
      ]
    `);
    expect(Object.keys(main.ConferencePanelParts).sort()).toMatchInlineSnapshot(`
      [
        "AddCall",
        "Capacity",
        "ConferenceSummary",
        "Controls",
        "Duration",
        "EndButton",
        "Ending",
        "ErrorMessage",
        "Failure",
        "Header",
        "HoldButton",
        "Idle",
        "IncomingCall",
        "KeypadButton",
        "LeaveButton",
        "MicrophoneWarning",
        "MoreMenu",
        "MuteButton",
        "Participants",
        "Quality",
        "ReconnectingBanner",
        "Recording",
        "Rejoin",
        "RejoinButton",
        "Root",
        "StartButton",
        "Starting",
        "Status",
        "Title",
      ]
    `);
    expect(Object.keys(main.ParticipantListParts).sort()).toMatchInlineSnapshot(`
      [
        "Avatar",
        "Duration",
        "ErrorMessage",
        "Item",
        "Level",
        "Menu",
        "MuteButton",
        "Name",
        "PhoneNumber",
        "RemoveButton",
        "Root",
        "Status",
      ]
    `);
  });
});
