import { describe, expect, it } from "vitest";
import { createDtmfDetector } from "./dtmf-detector.ts";

const RATE = 48_000;
const PAIRS: Record<string, [number, number]> = {
  "1": [697, 1209],
  "5": [770, 1336],
  "9": [852, 1477],
  "0": [941, 1336],
  "*": [941, 1209],
  "#": [941, 1477],
  D: [941, 1633],
};

const sound = (ms: number, ...frequencies: number[]) =>
  Array.from({ length: (RATE * ms) / 1000 }, (_, i) =>
    frequencies.reduce((sum, hz) => sum + 0.1 * Math.sin((2 * Math.PI * hz * i) / RATE), 0),
  );

function digitsIn(...parts: number[][]) {
  const detector = createDtmfDetector(RATE);
  const digits: string[] = [];
  const samples = parts.flat();
  for (let i = 0; i < samples.length; i += 128) {
    detector.feed(Float32Array.from(samples.slice(i, i + 128)), (digit) => digits.push(digit));
  }
  return digits.join("");
}

describe("the search for key presses in sound", () => {
  it.each(Object.keys(PAIRS))("finds %s, pressed twice", (key) => {
    const press = sound(100, ...PAIRS[key]!);
    expect(digitsIn(sound(50), press, sound(70), press, sound(50))).toBe(key + key);
  });

  it("takes a long press for one, and the shortest one as well", () => {
    expect(digitsIn(sound(2000, ...PAIRS["5"]!), sound(50))).toBe("5");
    expect(digitsIn(sound(50), sound(40, ...PAIRS["5"]!), sound(50))).toBe("5");
  });

  it("takes a press with a hole in it for one", () => {
    const part = sound(50, ...PAIRS["1"]!);
    expect(digitsIn(sound(50), part, sound(30), part, sound(50))).toBe("1");
  });

  it("finds no key in one tone, in a wrong pair, in a voice, in silence", () => {
    expect(digitsIn(sound(200, 697))).toBe("");
    expect(digitsIn(sound(200, 697, 852))).toBe("");
    expect(digitsIn(sound(200, 400, 700, 1100, 1209, 1700))).toBe("");
    expect(digitsIn(sound(200))).toBe("");
  });
});
