import { beforeEach, describe, expect, it } from "vitest";
import { createSilentMedia } from "../media/silent/index.ts";
import { createManualClock, type ManualClock } from "./clock.ts";
import type { TelephonyPlatform } from "./contract.ts";
import { createIds } from "./ids.ts";
import { createTelephonyPlatform } from "./index.ts";

/** Paco's phone is not registered, so Paco is played; Ada calls him. */
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
    paco().answersAfter(2_000).mutes();
    ada()
      .calls(platform.extensions[1]!)
      .whenAnswered()
      .speaks()
      .after(3_000)
      .isSilent()
      .presses("12")
      .hangsUp();
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

  it("is busy, and free again", () => {
    paco().isBusy();
    ada().calls("102");
    clock.advance(1_000);
    expect(states()).toEqual(["idle", "idle"]);
    paco().isBusy(false).whenRung().answers().after(500).hangsUp();
    ada().calls("Paco Vu");
    clock.advance(200);
    expect(states()).toEqual(["talking", "talking"]);
    clock.advance(500);
    expect(states()).toEqual(["idle", "idle"]);
  });

  it("tells when it is through, and what went wrong", async () => {
    const story = ada().calls("102").whenAnswered();
    const later = paco().answersAfter(10);
    clock.advance(1_000);
    await Promise.all([story.done, later.done]);
    await expect(ada().isBusy(false).answers().done).rejects.toThrow(
      "Nobody is calling Ada Okafor. Call first, then answer.",
    );
    expect(() => ada().calls("999")).toThrow("on the phone already");
  });

  it("gives way to the next one, and to nothing when the platform closes", () => {
    const first = paco().answersAfter(500);
    paco().answersAfter(5_000);
    ada().call("102");
    clock.advance(1_000);
    expect(paco().state).toBe("ringing");
    clock.advance(5_000);
    expect(paco().state).toBe("talking");
    paco().isBusy(false).after(1_000).hangsUp();
    platform.close();
    clock.advance(10_000);
    expect(paco().state).toBe("talking");
    return first.done;
  });
});
