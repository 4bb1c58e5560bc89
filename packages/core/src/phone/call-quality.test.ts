import { describe, expect, it } from "vitest";
import { meanOpinionScore, qualityBetween } from "./call-quality.ts";
import type { LegCounters } from "./leg-statistics.ts";

const counters = (change: Partial<LegCounters>): LegCounters => ({
  timestamp: 0,
  received: 0,
  lost: 0,
  jitterMs: 0,
  roundTripMs: 0,
  inputLevel: 0,
  remoteLevel: 0,
  ...change,
});

describe("the quality of a call", () => {
  // ITU-T G.107, annex B converts a rating, which is 93.2 less the impairments, into a score.
  it.each([
    [{ loss: 0, jitterMs: 0, roundTripMs: 0 }, 4.4],
    [{ loss: 0, jitterMs: 0, roundTripMs: 300 }, 4.33],
    [{ loss: 0, jitterMs: 0, roundTripMs: 600 }, 3.77],
    [{ loss: 0.01, jitterMs: 0, roundTripMs: 0 }, 4.32],
    [{ loss: 0.05, jitterMs: 0, roundTripMs: 0 }, 3.86],
    [{ loss: 0.2, jitterMs: 0, roundTripMs: 0 }, 2.53],
    [{ loss: 1, jitterMs: 500, roundTripMs: 5_000 }, 1],
  ])("with %j has a mean opinion score of about %f", (measured, score) => {
    expect(meanOpinionScore(measured)).toBeCloseTo(score, 0);
  });

  it("falls with loss, with jitter and with delay", () => {
    const best = meanOpinionScore({ loss: 0, jitterMs: 0, roundTripMs: 0 });
    expect(meanOpinionScore({ loss: 0.03, jitterMs: 0, roundTripMs: 0 })).toBeLessThan(best);
    expect(meanOpinionScore({ loss: 0, jitterMs: 60, roundTripMs: 0 })).toBeLessThan(best);
    expect(meanOpinionScore({ loss: 0, jitterMs: 0, roundTripMs: 400 })).toBeLessThan(best);
  });

  it("is measured between two readings, and has a grade", () => {
    const before = counters({ received: 1_000, lost: 500 });
    expect(qualityBetween(before, counters({ received: 1_250, lost: 500, jitterMs: 3 }))).toEqual({
      status: "measured",
      jitterMs: 3,
      loss: 0,
      roundTripMs: 0,
      mos: expect.closeTo(4.4, 1),
      grade: "good",
    });
    expect(qualityBetween(before, counters({ received: 1_230, lost: 520 }))).toMatchObject({
      loss: 0.08,
      grade: "poor",
    });
  });

  it("is unknown if too few packets arrived, or if the counters were reset", () => {
    const before = counters({ received: 1_000 });
    expect(qualityBetween(before, counters({ received: 1_010 })).status).toBe("unknown");
    expect(qualityBetween(before, counters({ received: 100 })).status).toBe("unknown");
  });
});
