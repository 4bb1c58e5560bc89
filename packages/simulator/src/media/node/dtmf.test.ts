import { beforeEach, describe, expect, it } from "vitest";
import { DtmfReceiver } from "./dtmf.ts";

let receiver: DtmfReceiver;

beforeEach(() => {
  receiver = new DtmfReceiver();
});

interface Options {
  timestamp?: number;
  duration?: number;
  end?: boolean;
  marker?: boolean;
  ssrc?: number;
}

function receive(event: number, options: Options = {}) {
  const { timestamp = 1000, duration = 160, end = false, marker = false, ssrc = 7 } = options;
  const payload = Uint8Array.of(event, end ? 0x8a : 0x0a, duration >> 8, duration & 0xff);
  return receiver.receive({ ssrc, timestamp: timestamp >>> 0, marker, payload });
}

/** Builds the packets of a key press: marker first, growing durations, and the end three times. */
function press(event: number, timestamp: number) {
  const digits = [receive(event, { timestamp, marker: true })];
  for (let part = 2; part <= 5; part++) {
    digits.push(receive(event, { timestamp, duration: part * 160 }));
  }
  for (let i = 0; i < 3; i++) {
    digits.push(receive(event, { timestamp, duration: 800, end: true }));
  }
  return digits.filter((digit) => digit !== undefined);
}

describe("RFC 4733 telephone events", () => {
  it("give one digit per key press, whichever packets repeat", () => {
    expect([press(1, 1000), press(1, 3000), press(10, 5000), press(11, 7000)].flat()).toEqual([
      "1",
      "1",
      "*",
      "#",
    ]);
  });

  it("give all sixteen keys, but no flash hook", () => {
    const digits = Array.from({ length: 17 }, (_, i) => receive(i, { timestamp: 1000 * i }));
    expect(digits.slice(0, 16).join("")).toBe("0123456789*#ABCD");
    expect(digits[16]).toBeUndefined();
  });

  it("give a digit if only the end packet arrives", () => {
    expect(receive(4, { duration: 800, end: true })).toBe("4");
    expect(receive(4, { duration: 800, end: true })).toBeUndefined();
  });

  it("give no second digit for a late packet of the previous key press", () => {
    press(4, 1000);
    press(5, 3000);
    expect(receive(4, { timestamp: 1000, duration: 800, end: true })).toBeUndefined();
    expect(press(6, 5000)).toEqual(["6"]);
  });

  it("continue the same key press after the duration field overflows", () => {
    expect(receive(9, { timestamp: 0, duration: 65_535, marker: true })).toBe("9");
    expect(receive(9, { timestamp: 65_535, duration: 160 })).toBeUndefined();
    expect(receive(9, { timestamp: 65_535, duration: 320, end: true })).toBeUndefined();
  });

  it("handle a timestamp that wraps at 32 bits, and a new source", () => {
    press(1, 0xffff_ff00);
    expect(press(2, 0x100)).toEqual(["2"]);
    expect(receive(2, { timestamp: 0x100, ssrc: 8 })).toBe("2");
  });

  it("ignore a truncated packet", () => {
    const payload = Uint8Array.of(1, 0);
    expect(receiver.receive({ ssrc: 7, timestamp: 1, marker: true, payload })).toBeUndefined();
  });
});
