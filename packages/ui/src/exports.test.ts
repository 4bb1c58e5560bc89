import { describe, expect, it } from "vitest";
import * as main from "./index.ts";

/** Also proves that the entry loads where there is no window: on a server. */
describe("what the entry exports", () => {
  it("no default", () => {
    expect(main).not.toHaveProperty("default");
  });

  it("@rc-conference/ui", () => {
    expect(Object.keys(main).sort()).toMatchInlineSnapshot(`
      [
        "ActiveCallPicker",
        "AddParticipant",
        "CallControls",
        "CallControlsParts",
        "CapacityMeter",
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
        "Banner",
        "Capacity",
        "Controls",
        "Duration",
        "EndButton",
        "Ending",
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
        "Receipt",
        "Recording",
        "Refusal",
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
        "Item",
        "Level",
        "Menu",
        "MuteButton",
        "Name",
        "PhoneNumber",
        "Refusal",
        "RemoveButton",
        "Root",
        "Status",
      ]
    `);
  });
});
