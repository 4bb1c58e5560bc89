import { describe, expect, it } from "vitest";
import {
  CALL,
  CONFERENCE,
  joinAndDeparture,
  ME,
  notification,
  stateAfter,
} from "../../test/testbed/telephony-fixtures.ts";
import { isPartyCode, parsePartyCode } from "./party-code.ts";
import { isMoveToOtherDevice } from "./party-reason.ts";
import { isOver, ownPartyOf, presentCallIds, type TelephonyState } from "./telephony-state.ts";

describe("a party's status code", () => {
  it.each([
    ["Answered", "answered"],
    ["VoiceMail", "voicemail"],
    ["Voicemail", "voicemail"],
    ["VOICEMAILSCREENING", "voicemailscreening"],
    ["disconnected", "disconnected"],
  ])("parses %j as %j, whatever its case", (spelling, code) => {
    expect(parsePartyCode(spelling)).toBe(code);
  });

  it("is kept as it came if the kit does not know it", () => {
    expect(parsePartyCode("VMScreening")).toEqual({ unknown: "VMScreening" });
    expect(parsePartyCode("toString")).toEqual({ unknown: "toString" });
  });

  it("is one of several codes only if it is known", () => {
    expect(isPartyCode("hold", "answered", "hold")).toBe(true);
    expect(isPartyCode("gone", "answered", "hold")).toBe(false);
    expect(isPartyCode({ unknown: "Hold" }, "answered", "hold")).toBe(false);
    expect(isPartyCode(undefined, "answered", "hold")).toBe(false);
  });
});

describe("the reason of a party's status", () => {
  it("distinguishes a move to another device from an end", () => {
    expect(isMoveToOtherDevice("pickup")).toBe(true);
    expect(isMoveToOtherDevice("rejected")).toBe(false);
    expect(isMoveToOtherDevice(undefined)).toBe(false);
  });
});

describe("an event with an unknown status code", () => {
  const withCode = (seq: number, code: string, reason?: string): object =>
    notification(CALL, {
      seq,
      party: 1,
      code,
      ...(reason !== undefined && { reason }),
      extension: ME,
      direction: "Outbound",
      from: {},
      to: { phoneNumber: "11119", name: "Paco Vu" },
    });
  const participantsIn = (telephony: TelephonyState): Set<string> =>
    presentCallIds(telephony.conferences.get(CONFERENCE));
  const [join, departure] = joinAndDeparture;

  it("does not throw, and keeps the call with the code as it came", () => {
    const telephony = stateAfter(withCode(4, "Answered"), withCode(5, "Teleported", "Magic"));
    const call = telephony.calls.get(CALL)!;
    expect(ownPartyOf(call)?.code).toEqual({ unknown: "Teleported" });
    expect(isOver(call)).toBe(false);
  });

  it("neither adds a participant nor removes one", () => {
    expect(participantsIn(stateAfter(withCode(8, "Teleported"), join!))).toEqual(new Set([CALL]));
    expect(participantsIn(stateAfter(join!, withCode(10, "Teleported")))).toEqual(new Set([CALL]));
    expect(participantsIn(stateAfter(withCode(8, "Teleported", "Conference")))).toEqual(new Set());
  });

  it("does not bring back a participant who left", () => {
    const telephony = stateAfter(join!, departure!, withCode(12, "Teleported"));
    expect(participantsIn(telephony)).toEqual(new Set());
    expect(isOver(telephony.calls.get(CALL)!)).toBe(true);
  });
});
