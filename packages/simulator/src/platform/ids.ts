/** Everything that looks random comes from here, so that the same seed gives the same run. */
export interface Ids {
  /** Uniform in [0, 1). */
  random(): number;
  /** "s-" and characters of [0-9a-fz], as the web phone's parser demands. */
  sessionId(): string;
  /** "p-<the session's own part>-<index>". */
  partyId(sessionId: string, index: number): string;
  /** The older numeric session id that events carry. */
  legacySessionId(): string;
  /** RFC 4122 shape. */
  uuid(): string;
  /** A decimal string of 19 digits, as gateway messages and notifications carry. */
  messageId(): string;
  /** An opaque URL-safe secret. */
  token(length?: number): string;
}

const HEX = "0123456789abcdef";
const URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The same seed gives the same ids in the same order. */
export function createIds(seed: number): Ids {
  let state = (seed ^ 0x9e3779b9) >>> 0;

  // Mulberry32: small, and good enough for ids.
  function random(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function pick(alphabet: string, length: number): string {
    let text = "";
    for (let index = 0; index < length; index += 1) {
      text += alphabet[Math.floor(random() * alphabet.length)];
    }
    return text;
  }

  const digits = (length: number): string => pick("123456789", 1) + pick("0123456789", length - 1);

  return {
    random,
    sessionId: () => `s-a0d${pick(HEX, 10)}z${pick(HEX, 11)}z${pick(HEX, 7)}0000`,
    partyId: (sessionId, index) => `p-${sessionId.slice(2)}-${index}`,
    legacySessionId: () => digits(12),
    uuid() {
      const hex = pick(HEX, 32);
      const variant = "89ab"[Math.floor(random() * 4)];
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    messageId: () => digits(19),
    token: (length = 32) => pick(URL_SAFE, length),
  };
}
