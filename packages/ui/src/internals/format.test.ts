import { describe, expect, it, vi } from "vitest";
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

  const initials: Record<string, string> = {
    "Ada Okafor": "AO",
    Amélie: "A",
    "Northwind Traders, front desk": "NT",
    "Okafor, Ada": "O",
    "Wolfe & Sons, Purchasing": "WS",
    "田中 美咲": "田美",
    田中美咲: "田",
    "김 민준": "김민",
    "क्षमा राव": "क्षरा",
    "محمد علي": "م\u200Cع",
    "ßen Öz": "ßÖ",
    "👩🏽‍💻 Priya Raman": "PR",
    "👩🏽‍💻": "👩🏽‍💻",
    "🇩🇪": "#",
    "+1650": "#",
  };

  it.each(Object.entries(initials))("takes the initials of %s: %s", (name, expected) => {
    expect(initialsOf(name)).toBe(expected);
  });

  it("takes initials without Intl.Segmenter too", () => {
    vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
    expect(["Ada Okafor", "e\u0301va", "👩🏽‍💻 5", "田中"].map(initialsOf)).toEqual([
      "AO",
      "E\u0301",
      "👩🏽‍💻",
      "田",
    ]);
    vi.unstubAllGlobals();
  });

  it("returns the same hue for the same text and another one for another text", () => {
    expect(hueOf("s-1")).toBe(hueOf("s-1"));
    expect(hueOf("s-1")).not.toBe(hueOf("s-2"));
  });
});
