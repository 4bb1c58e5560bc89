import { beforeEach, describe, expect, it } from "vitest";
import { createManualClock, type ManualClock } from "../platform/clock.ts";
import { createIds } from "../platform/ids.ts";
import { type Fault, Faults } from "./faults.ts";

describe("faults", () => {
  let clock: ManualClock;
  let faults: Faults;

  beforeEach(() => {
    clock = createManualClock();
    faults = new Faults(clock, createIds(1).random);
  });

  it("occur once, or as often as `times` says", () => {
    faults.add({ name: "inviteUnanswered" });
    faults.add({ name: "notificationLost", times: 2 });
    expect(faults.take("inviteUnanswered")).toMatchObject({ name: "inviteUnanswered" });
    expect(faults.take("inviteUnanswered")).toBeUndefined();
    expect(faults.take("notificationLost")).toBeDefined();
    expect(faults.active).toEqual([{ name: "notificationLost", times: 1 }]);
    faults.clear("notificationLost");
    expect(faults.take("notificationLost")).toBeUndefined();
  });

  it("occur until `lasts` has passed", () => {
    faults.add({ name: "restStatus", lasts: 1_000 });
    clock.advance(999);
    for (let index = 0; index < 5; index += 1) expect(faults.take("restStatus")).toBeDefined();
    clock.advance(1);
    expect(faults.take("restStatus")).toBeUndefined();
    expect(faults.active).toEqual([]);
  });

  it("occur with the given probability", () => {
    faults.add({ name: "notificationLost", probability: 0.25 });
    const struck = Array.from({ length: 4_000 }, () => faults.take("notificationLost"));
    const share = struck.filter(Boolean).length / struck.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.28);
  });

  it("occur only where they match", () => {
    faults.add({ name: "restStatus", path: "/bring-in" });
    expect(faults.take("restStatus", ({ path }) => path === "/presence")).toBeUndefined();
    expect(faults.take("restStatus", ({ path }) => path === "/bring-in")).toBeDefined();
  });

  it.each([
    [{ name: "nothing" }, 'There is no fault "nothing". The faults are notificationLost'],
    [{ name: "toString" }, 'There is no fault "toString"'],
    [{ name: "restDelay", delay: -1 }, '"delay" of restDelay is not a number of at least 0'],
    [{ name: "restDelay", times: "3" }, '"times" of restDelay is not a number of at least 0'],
    [{ name: "restDelay", probability: 2 }, '"probability" of restDelay is above 1'],
  ])("are refused if they are invalid: %o", (fault, reason) => {
    expect(() => faults.add(fault as Fault)).toThrow(reason);
  });
});
