import { describe, expect, it } from "vitest";
import { decodeMulaw, encodeMulaw } from "./g711.ts";

describe("G.711 u-law", () => {
  it("encodes the values of the standard", () => {
    expect([...decodeMulaw(Uint8Array.of(0x00, 0x7f, 0x80, 0xff, 0xf0))]).toEqual([
      -32_124, 0, 32_124, 0, 120,
    ]);
    expect([...encodeMulaw(Int16Array.of(0, 32_767, -32_768))]).toEqual([0xff, 0x80, 0x00]);
  });

  it("restores every code, with both codes of zero as one", () => {
    const codes = Uint8Array.from({ length: 256 }, (_, code) => code);
    const again = encodeMulaw(decodeMulaw(codes));
    expect([...again]).toEqual([...codes].map((code) => (code === 0x7f ? 0xff : code)));
  });

  it("has an error of at most half a step of the sample's segment", () => {
    const samples = Int16Array.from({ length: 65_536 }, (_, i) => i - 32_768);
    const decoded = decodeMulaw(encodeMulaw(samples));
    let worst = 0;
    samples.forEach((sample, i) => {
      const magnitude = Math.min(Math.abs(sample), 32_635) + 132;
      const halfStep = 2 ** (Math.floor(Math.log2(magnitude)) - 5);
      const clipped = Math.sign(sample) * (magnitude - 132);
      worst = Math.max(worst, Math.abs(decoded[i]! - clipped) / halfStep);
    });
    expect(worst).toBeLessThanOrEqual(1);
  });
});
