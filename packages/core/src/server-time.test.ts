import { createManualClock } from "@rc-conference/simulator/node";
import { describe, expect, it } from "vitest";
import { ServerTime } from "./server-time.ts";

const HOUR_MS = 3_600_000;

describe("the platform's time", () => {
  const opened = (): { clock: ReturnType<typeof createManualClock>; time: ServerTime } => {
    const clock = createManualClock();
    clock.advance(100 * 24 * HOUR_MS);
    return { clock, time: new ServerTime(clock) };
  };
  /** How far the past moment `serverNow - 5 s` seems to be from the present. */
  const ageOf = (clock: { now(): number }, time: ServerTime, ahead: number): number =>
    clock.now() - time.toLocal(clock.now() + ahead - 5_000);

  it("is the client's own while nothing tells", () => {
    const { clock, time } = opened();
    expect(ageOf(clock, time, 0)).toBe(5_000);
  });

  it.each([600_000, -600_000])("is converted when it is %d ms ahead", (ahead) => {
    const { clock, time } = opened();
    time.learn(clock.now() + ahead);
    expect(ageOf(clock, time, ahead)).toBe(5_000);
  });

  it("is not moved by what arrives late", () => {
    const { clock, time } = opened();
    time.learn(clock.now() + 1_000);
    for (let late = 0; late < 20; late += 1) time.learn(clock.now() - 180_000);
    expect(ageOf(clock, time, 1_000)).toBe(5_000);
  });

  it("is not moved by one wrong time, and by none that is absurd", () => {
    const { clock, time } = opened();
    time.learn(clock.now());
    time.learn(clock.now() + HOUR_MS);
    time.learn(clock.now());
    for (let again = 0; again < 3; again += 1) time.learn(Date.UTC(2099, 0, 1));
    expect(ageOf(clock, time, 0)).toBe(5_000);
  });

  it("is learned anew after the client's clock was set", () => {
    const { clock, time } = opened();
    time.learn(clock.now());
    for (const jump of [HOUR_MS, -HOUR_MS]) {
      time.learn(clock.now() + jump);
      time.learn(clock.now() + jump - 100);
      expect(ageOf(clock, time, jump)).toBe(5_000);
    }
  });

  it("is the present for a time that is missing, in the future or more than a day ago", () => {
    const { clock, time } = opened();
    for (const wrong of [undefined, Date.UTC(2099, 0, 1), 0]) {
      expect(time.toLocal(wrong)).toBe(clock.now());
    }
  });
});
