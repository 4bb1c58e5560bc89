import { createManualClock } from "@rc-conference/simulator/node";
import { describe, expect, it } from "vitest";
import { onMediaPathLost } from "./on-media-path-lost.ts";
import type { CallSessionLike } from "./web-phone.ts";

describe("a call's media path", () => {
  const setup = () => {
    const clock = createManualClock();
    const connection = Object.assign(new EventTarget(), { connectionState: "connected" });
    const session = { rtcPeerConnection: connection } as unknown as CallSessionLike;
    let lost = 0;
    const stop = onMediaPathLost(session, clock, () => {
      lost += 1;
    });
    const changeTo = (state: string): void => {
      connection.connectionState = state;
      connection.dispatchEvent(new Event("connectionstatechange"));
    };
    return { clock, changeTo, stop, lost: () => lost };
  };

  it("is lost as soon as the connection fails", () => {
    const { changeTo, lost } = setup();
    changeTo("failed");
    expect(lost()).toBe(1);
  });

  it("is lost after three seconds of disconnection, unless it recovers by itself", () => {
    const { changeTo, clock, lost } = setup();
    changeTo("disconnected");
    clock.advance(2_900);
    changeTo("connected");
    clock.advance(10_000);
    expect(lost()).toBe(0);
    changeTo("disconnected");
    clock.advance(3_000);
    expect(lost()).toBe(1);
  });

  it("is not watched after the stop function was called", () => {
    const { changeTo, clock, stop, lost } = setup();
    changeTo("disconnected");
    stop();
    changeTo("failed");
    clock.advance(10_000);
    expect(lost()).toBe(0);
  });

  it("is not watched if the app provides the media", () => {
    const session = {} as CallSessionLike;
    onMediaPathLost(session, createManualClock(), () => expect.unreachable())();
  });
});
