import { describe, expect, it } from "vitest";
import { formatDuration, formatPhoneNumber, hueOf, initialsOf } from "./format.ts";

describe("format", () => {
  it("formats durations as minutes or hours", () => {
    expect([-5, 0, 61_000, 3_661_000].map(formatDuration)).toEqual([
      "0:00",
      "0:00",
      "1:01",
      "1:01:01",
    ]);
  });

  it("formats North American phone numbers and returns others unchanged", () => {
    expect(["+16505550111", "102", "+442071838750"].map(formatPhoneNumber)).toEqual([
      "+1 650 555 0111",
      "102",
      "+442071838750",
    ]);
  });

  it("takes initials from names in any script, and # from a phone number", () => {
    expect(
      ["Ada Okafor", "Amélie", "田中 美咲", "Northwind Traders, front desk", "+1650"].map(
        initialsOf,
      ),
    ).toEqual(["AO", "A", "田美", "ND", "#"]);
  });

  it("returns the same hue for the same text and another one for another text", () => {
    expect(hueOf("s-1")).toBe(hueOf("s-1"));
    expect(hueOf("s-1")).not.toBe(hueOf("s-2"));
  });
});
