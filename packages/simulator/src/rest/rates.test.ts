import { describe, expect, it } from "vitest";
import { createManualClock } from "../platform/clock.ts";
import type { Extension } from "../platform/contract.ts";
import { DEFAULT_LIMITS, RateMeter } from "./rates.ts";

const karla = { id: "1" } as Extension;
const paco = { id: "2" } as Extension;

describe("request rates", () => {
  it("are counted per user and group in a sliding window", () => {
    const clock = createManualClock();
    const meter = new RateMeter(clock, DEFAULT_LIMITS);
    expect(meter.count(karla, "auth")).toEqual({
      "x-rate-limit-group": "auth",
      "x-rate-limit-limit": "5",
      "x-rate-limit-remaining": "4",
      "x-rate-limit-window": "60",
    });
    clock.advance(30_000);
    for (let index = 0; index < 4; index += 1) meter.count(karla, "auth");
    expect(meter.count(paco, "auth")).toMatchObject({ "x-rate-limit-remaining": "4" });
    expect(meter.count(karla, "heavy")).toMatchObject({ "x-rate-limit-remaining": "9" });
    clock.advance(30_000);
    // The first request is a minute old and no longer counts.
    expect(meter.count(karla, "auth")).toMatchObject({ "x-rate-limit-remaining": "0" });
  });

  it("lead to 429 beyond the limit; each request during the penalty restarts it", () => {
    const clock = createManualClock();
    const meter = new RateMeter(clock, { ...DEFAULT_LIMITS, heavy: 1 });
    meter.count(karla, "heavy");
    const refused = expect.objectContaining({
      status: 429,
      errorCode: "CMN-301",
      headers: expect.objectContaining({ "retry-after": "60", "x-rate-limit-group": "heavy" }),
    });
    expect(() => meter.count(karla, "heavy")).toThrow(refused);
    clock.advance(59_000);
    expect(() => meter.count(karla, "heavy")).toThrow(refused);
    clock.advance(59_000);
    expect(() => meter.count(karla, "heavy")).toThrow(refused);
    clock.advance(60_000);
    expect(meter.count(karla, "heavy")).toMatchObject({ "x-rate-limit-remaining": "0" });
  });

  it("are not counted without limits", () => {
    const meter = new RateMeter(createManualClock(), undefined);
    for (let index = 0; index < 1_000; index += 1) expect(meter.count(karla, "auth")).toEqual({});
  });
});
