import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createManualClock, type ManualClock } from "../../platform/clock.ts";
import { wavOf } from "../../testing/wav-of.ts";
import type { Bridge, MediaEngine, Voice } from "../ports.ts";
import { createNodeMediaEngine } from "./index.ts";

describe("a voice in Node", () => {
  let clock: ManualClock;
  let engine: MediaEngine;
  let bridge: Bridge;
  let ada: Voice;
  let ben: Voice;

  beforeEach(() => {
    clock = createManualClock();
    engine = createNodeMediaEngine({ clock });
    bridge = engine.createBridge();
    ada = engine.createVoice({ label: "Ada", tone: 400 });
    ben = engine.createVoice({ label: "Ben", tone: 700 });
    bridge.add(ada);
    bridge.add(ben);
  });
  afterEach(() => engine.close());

  const heardBy = ({ hears }: { hears: () => { tones: readonly number[] } }): number[] =>
    hears()
      .tones.map((hz) => Math.round(hz / 10) * 10)
      .toSorted((one, other) => one - other);
  const by = (voice: Voice): number[] => heardBy({ hears: () => voice.hears() });

  it("plays a file once, for the others to hear", () => {
    ada.play(wavOf(1_000, 300));
    clock.advance(200);
    expect(ada.playing).toBe(true);
    expect(by(ben)).toEqual([1_000]);
    expect(by(ada)).toEqual([]);
    clock.advance(400);
    expect(ada.playing).toBe(false);
    expect(by(ben)).toEqual([]);
  });

  it("presses keys as their two tones, and reports each when it begins", () => {
    const digits: string[] = [];
    ada.onDtmf((digit) => digits.push(digit));
    ada.sendDtmf("5#");
    clock.advance(100);
    expect(by(ben)).toEqual([770, 1_340]);
    expect(digits).toEqual(["5"]);
    clock.advance(160);
    expect(digits).toEqual(["5", "#"]);
    clock.advance(400);
    expect(by(ben)).toEqual([]);
  });

  it("echoes the sound that it hears after a delay, but not its own echo", () => {
    ben.echo(true);
    ada.speak();
    clock.advance(200);
    expect(by(ada)).toEqual([]);
    clock.advance(400);
    expect(by(ada)).toEqual([400]);
    ada.silence();
    clock.advance(700);
    expect(by(ada)).toEqual([]);
  });

  it("refuses characters that are not on a keypad", () => {
    for (const digits of ["", "12x", " "]) {
      expect(() => ada.sendDtmf(digits)).toThrow(expect.objectContaining({ code: "unknownDigit" }));
    }
  });

  it("sends no sound while it is muted", () => {
    ada.setMuted(true);
    ada.speak();
    ada.play(wavOf(1_000, 300));
    ada.sendDtmf("1");
    clock.advance(100);
    expect(by(ben)).toEqual([]);
  });

  it("hears the sounds of its bridge until they end or are stopped", () => {
    bridge.play({ hz: [880], onMs: 150, offMs: 0, times: 1 });
    clock.advance(140);
    expect(by(ada)).toEqual([880]);
    expect(by(ben)).toEqual([880]);
    clock.advance(300);
    expect(by(ada)).toEqual([]);
    const stop = bridge.play({
      hz: [440, 480],
      onMs: 2_000,
      offMs: 4_000,
      times: Number.POSITIVE_INFINITY,
    });
    clock.advance(6_500);
    expect(by(ada)).toEqual([440, 480]);
    stop();
    clock.advance(200);
    expect(by(ada)).toEqual([]);
  });

  it("is counted until it is closed", async () => {
    const leg = engine.createLeg({ label: "phone" });
    expect(engine.counts).toEqual({ legs: 1, voices: 2, bridges: 1 });
    leg.close();
    ada.close();
    ben.close();
    bridge.close();
    await expect.poll(() => engine.counts).toEqual({ legs: 0, voices: 0, bridges: 0 });
  });
});
