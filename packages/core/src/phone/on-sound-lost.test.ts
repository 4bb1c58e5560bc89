import { createManualClock } from "@rc-conference/simulator/node";
import { describe, expect, it } from "vitest";
import { onSoundLost } from "./on-sound-lost.ts";
import type { CallSessionLike } from "./web-phone.ts";

describe("the path of a call's sound", () => {
  const setup = () => {
    const clock = createManualClock();
    const connection = Object.assign(new EventTarget(), { connectionState: "connected" });
    const session = { rtcPeerConnection: connection } as unknown as CallSessionLike;
    let lost = 0;
    const stop = onSoundLost(session, clock, () => {
      lost += 1;
    });
    const become = (state: string): void => {
      connection.connectionState = state;
      connection.dispatchEvent(new Event("connectionstatechange"));
    };
    return { clock, become, stop, lost: () => lost };
  };

  it("is lost at once when it failed", () => {
    const { become, lost } = setup();
    become("failed");
    expect(lost()).toBe(1);
  });

  it("is lost when it stays disconnected for three seconds, and not when it mends itself", () => {
    const { become, clock, lost } = setup();
    become("disconnected");
    clock.advance(2_900);
    become("connected");
    clock.advance(10_000);
    expect(lost()).toBe(0);
    become("disconnected");
    clock.advance(3_000);
    expect(lost()).toBe(1);
  });

  it("is nobody's business after the end", () => {
    const { become, clock, stop, lost } = setup();
    become("disconnected");
    stop();
    become("failed");
    clock.advance(10_000);
    expect(lost()).toBe(0);
  });

  it("is not watched where the app brings its own media", () => {
    const session = {} as CallSessionLike;
    onSoundLost(session, createManualClock(), () => expect.unreachable())();
  });
});
