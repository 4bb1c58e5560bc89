import { beforeEach, describe, expect, it } from "vitest";
import { createSilentMedia } from "../media/silent/index.ts";
import { createManualClock, type ManualClock } from "./clock.ts";
import type { TelephonyPlatform } from "./contract.ts";
import { createIds } from "./ids.ts";
import { createTelephonyPlatform } from "./index.ts";

/** Ada calls Paco. Paco's phone is not registered, so the simulator plays him. */
describe("a script", () => {
  let clock: ManualClock;
  let platform: TelephonyPlatform;

  beforeEach(() => {
    clock = createManualClock();
    platform = createTelephonyPlatform({ clock, ids: createIds(3), media: createSilentMedia() });
  });

  const ada = () => platform.person("Ada Okafor")!;
  const paco = () => platform.person("Paco Vu")!;
  const states = (): string[] => [ada().state, paco().state];

  it("calls, waits for the answer, speaks, and hangs up after a while", () => {
    paco().script().answerAfter(2_000).mute();
    ada()
      .script()
      .call(platform.extensions[1]!)
      .whenAnswered()
      .speak()
      .after(3_000)
      .silence()
      .press("12")
      .hangUp();
    clock.advance(1_000);
    expect(states()).toEqual(["calling", "ringing"]);
    clock.advance(1_500);
    expect(states()).toEqual(["talking", "talking"]);
    expect(ada().speaking).toBe(true);
    expect(paco().muted).toBe(true);
    clock.advance(3_000);
    expect(states()).toEqual(["idle", "idle"]);
    expect(paco().muted).toBe(false);
  });

  it("makes a person busy, and free again", () => {
    paco().script().setBusy();
    ada().script().call("102");
    clock.advance(1_000);
    expect(states()).toEqual(["idle", "idle"]);
    paco().script().setBusy(false).whenRung().answer().after(500).hangUp();
    ada().script().call("Paco Vu");
    clock.advance(200);
    expect(states()).toEqual(["talking", "talking"]);
    clock.advance(500);
    expect(states()).toEqual(["idle", "idle"]);
  });

  it("resolves `done` after its last step, and rejects it or throws on an error", async () => {
    const called = ada().script().call("102").whenAnswered();
    const answered = paco().script().answerAfter(10);
    clock.advance(1_000);
    await Promise.all([called.done, answered.done]);
    await expect(ada().script().setBusy(false).answer().done).rejects.toThrow(
      "Nobody is calling Ada Okafor. Call first, then answer.",
    );
    expect(() => ada().script().call("999")).toThrow("on the phone already");
    const again = ada().script().after(10).call("999");
    clock.advance(10);
    await expect(again.done).rejects.toThrow("on the phone already");
  });

  it("is replaced by the next script, and stops when the platform closes", () => {
    const first = paco().script().answerAfter(500);
    paco().script().answerAfter(5_000);
    ada().call("102");
    clock.advance(1_000);
    expect(paco().state).toBe("ringing");
    clock.advance(5_000);
    expect(paco().state).toBe("talking");
    paco().script().setBusy(false).after(1_000).hangUp();
    platform.close();
    clock.advance(10_000);
    expect(paco().state).toBe("talking");
    return first.done;
  });
});
