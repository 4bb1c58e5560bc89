import { describe, expect, it } from "vitest";
import { createSilentMedia } from "../media/silent/index.ts";
import { createManualClock, type ManualClock } from "./clock.ts";
import type { Endpoint, Sounds, TelephonyPlatform } from "./contract.ts";
import { createIds } from "./ids.ts";
import { createTelephonyPlatform } from "./index.ts";

describe("sounds besides voices", () => {
  function listen(sounds: Partial<Sounds>): {
    platform: TelephonyPlatform;
    clock: ManualClock;
    played: string[];
  } {
    const media = createSilentMedia();
    const played: string[] = [];
    const clock = createManualClock();
    const platform = createTelephonyPlatform({
      clock,
      ids: createIds(1),
      sounds,
      media: {
        ...media,
        createBridge: () => ({
          ...media.createBridge(),
          play({ hz }) {
            played.push(`${hz.join("+")} on`);
            return () => void played.push(`${hz.join("+")} off`);
          },
        }),
      },
    });
    return { platform, clock, played };
  }

  it("include a ringing tone until somebody answers", () => {
    const { platform, clock, played } = listen({});
    platform.person("Ada Okafor")!.call("102");
    clock.advance(100);
    expect(played).toEqual(["440+480 on"]);
    platform.person("Paco Vu")!.answer();
    expect(played).toEqual(["440+480 on", "440+480 off"]);
  });

  it("can be turned off", () => {
    const { platform, clock, played } = listen({ ringback: false });
    platform.person("Ada Okafor")!.call("102");
    clock.advance(100);
    expect(played).toEqual([]);
  });

  it("include optional tones on hold, on joining and on leaving", () => {
    const { platform, clock, played } = listen({
      ringback: false,
      hold: true,
      join: true,
      leave: true,
    });
    const [agent] = platform.extensions;
    const endpoint = (): Endpoint => ({
      audio: { label: "phone" },
      hangUp: () => undefined,
      setMuted: () => undefined,
      setHeld: () => undefined,
    });
    const placed = platform.invite(agent!, "+16505550111", endpoint(), undefined);
    if (!placed.accepted) throw new Error("The call was refused.");
    platform.inviteAnswered(placed.partyId);
    clock.advance(1_000);
    platform.person("Ada Okafor")!.answer();
    platform.endpointHeld(placed.partyId, true);
    platform.endpointHeld(placed.partyId, false);
    expect(played).toEqual(["350 on", "350 off"]);
    const { id, voiceCallToken } = platform.createConference(agent!);
    const joined = platform.invite(agent!, voiceCallToken!, endpoint(), undefined);
    if (!joined.accepted) throw new Error("The host was refused.");
    platform.inviteAnswered(joined.partyId);
    clock.advance(100);
    platform.bringIn(id, placed);
    clock.advance(100);
    platform.person("Ada Okafor")!.hangUp();
    expect(played.slice(2)).toEqual(["880 on", "440 on"]);
  });
});
