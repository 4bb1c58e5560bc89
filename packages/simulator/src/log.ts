/** One message on the wire. `timestamp` is in milliseconds of the simulator's clock. */
export interface WireLogEntry {
  timestamp: number;
  protocol: WireProtocol;
  from: string;
  to: string;
  /** The request line, status line or frame type. */
  summary: string;
  /** The whole message, without secrets. */
  text: string;
}

export type WireProtocol = "rest" | "sip" | "gateway";

/** Records the messages on the wire, drops the oldest beyond the limit, and removes secrets. */
export class WireLog {
  readonly #limit: number;
  readonly #entries: WireLogEntry[] = [];
  readonly #now: () => number;

  constructor(now: () => number, limit = 5_000) {
    this.#now = now;
    this.#limit = limit;
  }

  get entries(): readonly WireLogEntry[] {
    return this.#entries;
  }

  add(entry: Omit<WireLogEntry, "timestamp">): void {
    const { summary, text } = entry;
    this.#entries.push({
      timestamp: this.#now(),
      ...entry,
      summary: blank(summary),
      text: blank(text),
    });
    // Drop entries in batches, because removing from the front of an array costs its length.
    if (this.#entries.length > this.#limit * 1.2) {
      this.#entries.splice(0, this.#entries.length - this.#limit);
    }
  }
}

const SECRETS: readonly [RegExp, string][] = [
  // The user part of a conference URI is the voice call token.
  [/conf_[0-9a-f]+/g, "conf_…"],
  [/\b(nonce|response)="[^"]*"/g, '$1="…"'],
  [/^(a=ice-pwd:).*$/gm, "$1…"],
  [
    /"(access_token|refresh_token|ws_access_token|password|token|assertion|code|code_verifier)":"[^"]*"/g,
    '"$1":"…"',
  ],
  [
    /\b(access_token|refresh_token|ws_access_token|password|token|assertion|code|code_verifier|wsc)=[^&\s"]*/g,
    "$1=…",
  ],
];

function blank(text: string): string {
  return SECRETS.reduce((result, [secret, by]) => result.replace(secret, by), text);
}
