import { describe, expect, it } from "vitest";
import { createManualClock } from "../../platform/clock.ts";
import type { Hearing } from "../ports.ts";
import { FRAME_SAMPLES } from "./frame.ts";
import { createNodeMediaEngine } from "./index.ts";
import { MixClock } from "./mix-clock.ts";
import { mixMinus } from "./mixer.ts";

const frame = (value: number) => new Int16Array(FRAME_SAMPLES).fill(value);
const firsts = (frames: Int16Array[]) => frames.map((each) => each[0]);

function createTicking() {
  const clock = createManualClock();
  let ticks = 0;
  const mixClock = new MixClock(clock, () => (ticks += 1));
  return { clock, mixClock, ticks: () => ticks };
}

const tonesOf = ({ tones = [] }: Hearing) =>
  tones.map((hz) => Math.round(hz / 50) * 50).toSorted((a, b) => a - b);

describe("mix-minus", () => {
  it("gives everybody the sum of the others", () => {
    expect(firsts(mixMinus([frame(1), frame(20), frame(300)]))).toEqual([320, 301, 21]);
    expect(firsts(mixMinus([frame(1), undefined, frame(300)]))).toEqual([300, 301, 1]);
    expect(firsts(mixMinus([frame(5), undefined]))).toEqual([0, 5]);
    expect(firsts(mixMinus([undefined]))).toEqual([0]);
  });

  it("clips after it has subtracted the member's own sound", () => {
    const mixed = mixMinus([frame(30_000), frame(30_000), frame(-20_000)]);
    expect(firsts(mixed)).toEqual([10_000, 10_000, 32_767]);
    expect(firsts(mixMinus([frame(-30_000), frame(-30_000), undefined]))).toEqual([
      -30_000, -30_000, -32_768,
    ]);
  });
});

describe("the mixing clock", () => {
  it("ticks every 20 ms between start and stop", () => {
    const { clock, mixClock, ticks } = createTicking();
    clock.advance(100);
    expect(ticks()).toBe(0);
    mixClock.start();
    mixClock.start();
    clock.advance(1000);
    expect(ticks()).toBe(50);
    mixClock.stop();
    clock.advance(1000);
    expect(ticks()).toBe(50);
  });

  it("catches up after a late timer, but not after a stall", () => {
    let now = 0;
    let ticks = 0;
    let wake: (() => void) | undefined;
    const clock = {
      now: () => now,
      setTimeout: (callback: () => void) => {
        wake = callback;
        return { id: 1 };
      },
      clearTimeout: () => {},
    };
    new MixClock(clock, () => (ticks += 1)).start();
    now = 75;
    wake?.();
    expect(ticks).toBe(3);
    now = 5000;
    wake?.();
    expect(ticks).toBe(4);
    now = 5020;
    wake?.();
    expect(ticks).toBe(5);
  });
});

describe("voices on a manual clock", () => {
  it("hear each other without real time passing", async () => {
    const clock = createManualClock();
    const engine = createNodeMediaEngine({ clock });
    const [ada, ben, cleo] = [400, 700, 1100].map((tone) =>
      engine.createVoice({ label: String(tone), tone }),
    );
    const bridge = engine.createBridge();
    for (const voice of [ada!, ben!, cleo!]) {
      bridge.add(voice);
      voice.speak();
    }
    clock.advance(200);
    expect(tonesOf(ada!.hears())).toEqual([700, 1100]);
    expect(tonesOf(ben!.hears())).toEqual([400, 1100]);
    ben!.silence();
    cleo!.setMuted(true);
    clock.advance(200);
    expect(ada!.hears()).toMatchObject({ level: Number.NEGATIVE_INFINITY, dominantHz: undefined });
    expect(tonesOf(cleo!.hears())).toEqual([400]);
    bridge.remove(cleo!);
    expect(cleo!.hears().level).toBe(Number.NEGATIVE_INFINITY);
    expect(bridge.members).toEqual([ada, ben]);
    await engine.close();
    expect(bridge.members).toEqual([]);
  });
});
