/** The only source of random values, so that the same seed gives the same run. */
export interface Ids {
  /** Returns a uniformly distributed number in [0, 1). */
  random(): number;
  /** Returns "s-" and characters of [0-9a-fz], which the web phone's parser requires. */
  sessionId(): string;
  /** Returns "p-<session id without s->-<index>". */
  partyId(sessionId: string, index: number): string;
  /** Returns a numeric session id, which notifications carry beside the telephony session id. */
  legacySessionId(): string;
  /** Returns a version 4 UUID (RFC 4122). */
  uuid(): string;
  /** Returns a decimal string of 19 digits, the id format of gateway messages and notifications. */
  messageId(): string;
  /** Returns a URL-safe secret. */
  token(length?: number): string;
}

const HEX = "0123456789abcdef";
const URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Creates a generator that returns the same ids in the same order for the same seed. */
export function createIds(seed: number): Ids {
  let state = (seed ^ 0x9e3779b9) >>> 0;

  // Mulberry32.
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
