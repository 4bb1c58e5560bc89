import { describe, expect, it } from "vitest";
import { analyzeSound } from "./spectrum.ts";

const sines = (length: number, rate: number, ...parts: { hz: number; peak: number }[]) =>
  Float32Array.from({ length }, (_, i) =>
    parts.reduce((sum, { hz, peak }) => sum + peak * Math.sin((2 * Math.PI * hz * i) / rate), 0),
  );

describe("analyzeSound", () => {
  it("measures the level as RMS", () => {
    expect(analyzeSound(new Float32Array(1024).fill(1), 8000).level).toBeCloseTo(0, 5);
    expect(analyzeSound(sines(1024, 8000, { hz: 500, peak: 1 }), 8000).level).toBeCloseTo(-3.01, 1);
    expect(analyzeSound(sines(1024, 8000, { hz: 500, peak: 0.1 }), 8000).level).toBeCloseTo(
      -23.01,
      1,
    );
  });

  it.each([
    [8000, 1024, 437],
    [8000, 1024, 1633],
    [48_000, 4096, 437],
    [44_100, 4096, 1000],
  ])("at %i Hz, in %i samples, finds a tone of %i Hz to within 3 Hz", (rate, length, hz) => {
    const { dominantHz } = analyzeSound(sines(length, rate, { hz, peak: 0.1 }), rate);
    expect(Math.abs(dominantHz! - hz)).toBeLessThan(3);
  });

  it("separates tones, the loudest first, and omits much quieter ones", () => {
    const { tones } = analyzeSound(
      sines(1024, 8000, { hz: 600, peak: 0.1 }, { hz: 900, peak: 0.2 }, { hz: 1500, peak: 0.001 }),
      8000,
    );
    expect(tones!.map((hz) => Math.round(hz / 10) * 10)).toEqual([900, 600]);
  });

  it("finds no tones in silence or near silence", () => {
    expect(analyzeSound(new Float32Array(1024), 8000)).toEqual({
      level: Number.NEGATIVE_INFINITY,
      dominantHz: undefined,
      tones: [],
    });
    const faint = analyzeSound(sines(1024, 8000, { hz: 500, peak: 1e-4 }), 8000);
    expect(faint.level).toBeLessThan(-70);
    expect(faint.dominantHz).toBeUndefined();
  });
});
