import { describe, expect, it } from "vitest";
import { findBrowser } from "./browser.ts";

describe("findBrowser", () => {
  it("prefers the browser of CHROMIUM_PATH", () => {
    const before = process.env["CHROMIUM_PATH"];
    process.env["CHROMIUM_PATH"] = "/somewhere/chromium";
    try {
      expect(findBrowser()).toBe("/somewhere/chromium");
    } finally {
      if (before === undefined) delete process.env["CHROMIUM_PATH"];
      else process.env["CHROMIUM_PATH"] = before;
    }
  });
});
