import { describe, expect, it } from "vitest";
import * as main from "./index.ts";

/** Also proves that the entry loads where there is no window: on a server. */
describe("what the entry exports", () => {
  it("@rc-conference/ui", () => {
    expect(Object.keys(main).sort()).toMatchInlineSnapshot(`
      [
        "ConferencePanel",
        "ConferencePanelParts",
        "MessagesProvider",
        "ParticipantList",
        "ParticipantListParts",
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
        "Keypad",
        "LeaveButton",
        "MuteButton",
        "Participants",
        "Receipt",
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
