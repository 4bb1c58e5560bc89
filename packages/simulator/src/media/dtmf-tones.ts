import { MediaError } from "./media-error.ts";

const LOW = [697, 770, 852, 941];
const HIGH = [1209, 1336, 1477, 1633];
const KEYS = ["123A", "456B", "789C", "*0#D"];

/** The two frequencies, in Hz, of each key (ITU-T Q.23). */
export const DTMF_TONES: Readonly<Record<string, readonly [number, number]>> = Object.fromEntries(
  KEYS.flatMap((row, y) => [...row].map((key, x) => [key, [LOW[y] ?? 0, HIGH[x] ?? 0] as const])),
);

/** Splits a dialled string into keys. Throws MediaError for other characters. */
export function readDigits(text: string): string[] {
  const digits = [...text.toUpperCase()];
  if (digits.length > 0 && digits.every((digit) => digit in DTMF_TONES)) return digits;
  throw new MediaError(
    "unknownDigit",
    `"${text}" cannot be pressed on a keypad. Use 0-9, *, # and A-D, at least one.`,
  );
}
