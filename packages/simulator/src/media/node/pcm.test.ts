import { describe, expect, it } from "vitest";
import { Ear } from "./ear.ts";
import { FRAME_SIZE, SILENCE } from "./frame.ts";
import { decodeMuLaw, encodeMuLaw } from "./g711.ts";
import { mixMinus } from "./mixer.ts";
import { ToneVoice } from "./voice.ts";

describe("G.711", () => {
  it("loses no more than half a step, which is a thirty-second of the sample and its bias", () => {
    for (let sample = -32_635; sample <= 32_635; sample += 1) {
      const [back = 0] = decodeMuLaw(encodeMuLaw(Int16Array.of(sample)));
      if (Math.abs(back - sample) > (Math.abs(sample) + 132) / 32)
        expect.fail(`${sample} came back as ${back}`);
    }
  });

  it("knows the standard's values: silence is 0xff, and the ends are 0x80 and 0x00", () => {
    expect([...encodeMuLaw(Int16Array.of(0, 32_767, -32_768))]).toEqual([0xff, 0x80, 0x00]);
    expect([...decodeMuLaw(Uint8Array.of(0xff, 0x80, 0x00))]).toEqual([0, 32_124, -32_124]);
  });
});

describe("the mix", () => {
  it("gives everybody the others and never themselves, and clips instead of wrapping", () => {
    const frame = (value: number): Int16Array => new Int16Array(FRAME_SIZE).fill(value);
    const mixes = mixMinus([frame(100), frame(20), undefined, frame(3)]);
    expect(mixes.map(([first]) => first)).toEqual([23, 103, 123, 120]);
    expect(mixMinus([frame(30_000), frame(30_000), undefined])[2]?.[0]).toBe(32_767);
  });
});

describe("an ear", () => {
  it("tells level and pitch of a voice, and silence", () => {
    const ear = new Ear();
    const voice = new ToneVoice({ label: "Ada", tone: 440 }, () => undefined);
    expect(voice.nextFrame()).toBeUndefined();
    voice.speak();
    for (let step = 0; step < 10; step += 1) ear.hear(voice.nextFrame() ?? SILENCE);
    const { level, dominantHz } = ear.measure();
    expect(dominantHz).toBeCloseTo(440, -1);
    expect(level).toBeCloseTo(-23, 0);
    for (let step = 0; step < 10; step += 1) ear.hear(SILENCE);
    expect(ear.measure()).toEqual({ level: Number.NEGATIVE_INFINITY, dominantHz: undefined });
  });
});
