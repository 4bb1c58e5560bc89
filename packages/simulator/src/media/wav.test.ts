import { describe, expect, it } from "vitest";
import { readWav } from "./wav.ts";

interface Spec {
  encoding?: number;
  channels?: number;
  rate?: number;
  bits?: number;
  /** Values from -1 to 1; the channels of a frame follow each other. */
  samples: number[];
  extra?: boolean;
}

function wav({ encoding = 1, channels = 1, rate = 8_000, bits = 16, samples, extra }: Spec) {
  const bytes = bits / 8;
  const prefix = extra ? 12 : 0;
  const view = new DataView(new ArrayBuffer(44 + prefix + samples.length * bytes));
  const text = (at: number, value: string): void =>
    [...value].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, view.byteLength - 8, true);
  text(8, "WAVE");
  if (extra) {
    text(12, "LIST");
    // An odd size is followed by a byte of padding.
    view.setUint32(16, 3, true);
  }
  const at = 12 + prefix;
  text(at, "fmt ");
  view.setUint32(at + 4, 16, true);
  view.setUint16(at + 8, encoding, true);
  view.setUint16(at + 10, channels, true);
  view.setUint32(at + 12, rate, true);
  view.setUint16(at + 22, bits, true);
  text(at + 24, "data");
  view.setUint32(at + 28, samples.length * bytes, true);
  samples.forEach((sample, index) => {
    const where = at + 32 + index * bytes;
    if (encoding === 3) view.setFloat32(where, sample, true);
    else if (bits === 8) view.setUint8(where, Math.round(sample * 127 + 128));
    else view.setInt16(where, Math.round(sample * 32_767), true);
  });
  return new Uint8Array(view.buffer);
}

const rounded = (samples: Float32Array): number[] =>
  [...samples].map((sample) => Math.round(sample * 100) / 100);

describe("a WAV file", () => {
  it("is read in every supported encoding, and past unknown chunks", () => {
    const samples = [0, 0.5, -0.5, 1];
    const read = (spec: Partial<Spec>): number[] =>
      rounded(readWav(wav({ samples, ...spec }), 8_000));
    expect(read({})).toEqual(samples);
    expect(read({ extra: true })).toEqual(samples);
    expect(read({ encoding: 3, bits: 32 })).toEqual(samples);
    expect(read({ bits: 8 }).map((value) => Math.round(value * 10) / 10)).toEqual(samples);
  });

  it("is mixed down to one channel", () => {
    expect(rounded(readWav(wav({ channels: 2, samples: [1, 0, -1, -0.5] }), 8_000))).toEqual([
      0.5, -0.75,
    ]);
  });

  it("is resampled without a change of its tone", () => {
    const tone = (rate: number): number[] =>
      Array.from({ length: rate / 10 }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 400 * at) / rate));
    for (const rate of [4_000, 16_000, 44_100, 48_000]) {
      const samples = readWav(wav({ rate, samples: tone(rate) }), 8_000);
      expect(Math.abs(samples.length - 800)).toBeLessThan(3);
      const expected = tone(8_000);
      const error = expected.reduce((sum, value, at) => sum + Math.abs(value - samples[at]!), 0);
      expect(error / expected.length).toBeLessThan(0.08);
    }
  });

  it.each([
    ["no file at all", new Uint8Array(0), "not a RIFF"],
    ["text", new TextEncoder().encode("hello, this is no sound"), "not a RIFF"],
    ["a header alone", wav({ samples: [0] }).slice(0, 36), "no data chunk"],
    ["another encoding", wav({ encoding: 85, samples: [0] }), "not supported"],
    ["no channels", wav({ channels: 0, samples: [0] }), "no channels"],
  ])("is refused when it is %s", (_what, file, reason) => {
    expect(() => readWav(file, 8_000)).toThrow(
      expect.objectContaining({ name: "MediaError", code: "unreadableWav" }),
    );
    expect(() => readWav(file, 8_000)).toThrow(reason);
  });
});
