import type { Clock } from "./clock.ts";
import { ConferenceError } from "./errors/conference-error.ts";

/**
 * "event": a notification of the platform; "request": a REST request; "action": an action that the app
 * called; "state": a new status of the conference, the phone or a leg; "error": a failed request or action.
 */
export type LogKind = "event" | "request" | "action" | "state" | "error";

export interface LogEntry {
  /** Counts the client's entries from 1, without gaps. */
  index: number;
  /** Milliseconds since the epoch. */
  timestamp: number;
  kind: LogKind;
  /** The action's name, the request's method and path, the notification's name, or the new status. */
  name: string;
  /** Plain JSON data in which secrets are replaced by "[hidden]". */
  details: unknown;
}

/** Keeps the newest `size` entries without secrets, in the order of time. A size of 0 turns the log off. */
export class EventLog {
  readonly #clock: Clock;
  readonly #size: number;
  readonly #listeners = new Set<() => void>();
  #entries: LogEntry[] = [];
  #index = 0;
  /** The value of `entries`, which keeps its identity until the next entry. */
  #shown: readonly LogEntry[] | undefined;

  constructor(clock: Clock, size: number) {
    this.#clock = clock;
    this.#size = size;
  }

  add(kind: LogKind, name: string, details?: unknown): void {
    if (this.#size === 0) return;
    this.#index += 1;
    this.#entries.push({
      index: this.#index,
      timestamp: this.#clock.now(),
      kind,
      name: withoutSecrets(name) as string,
      details: withoutSecrets(details),
    });
    // Dropping old entries in batches is cheaper than shifting the array at each entry.
    if (this.#entries.length > this.#size * 2) this.#entries = this.#entries.slice(-this.#size);
    this.#shown = undefined;
    for (const listener of this.#listeners) listener();
  }

  get entries(): readonly LogEntry[] {
    this.#shown ??= this.#entries.slice(-this.#size);
    return this.#shown;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** DTMF digits are secret too, because they may be a card number or a PIN. */
const SECRET_KEYS = /token|password|secret|authorization|^jwt$|^sipinfo$|^digits$|assertion/i;
const SECRETS: readonly [RegExp, string][] = [
  [/conf_[0-9a-z]+/gi, "conf_[hidden]"],
  [/\b(bearer|basic)\s+\S+/gi, "$1 [hidden]"],
  [/\b((?:access|refresh|ws_access)_token=)[^&\s"]+/gi, "$1[hidden]"],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "[hidden]"],
];
/** Limits the size of an entry, and ends circular structures. */
const MAX_DEPTH = 8;

/** Copies `value` as plain data, and replaces everything that looks like a secret by "[hidden]". */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === "string") {
    return SECRETS.reduce((text, [pattern, blank]) => text.replace(pattern, blank), value);
  }
  if (value instanceof ConferenceError) {
    const { code, summary, explanation, status, sipCode } = value;
    return withoutSecrets({ code, summary, explanation, status, sipCode }, depth);
  }
  if (typeof value !== "object" || value === null) {
    return typeof value === "function" || typeof value === "symbol" ? undefined : value;
  }
  if (depth >= MAX_DEPTH) return "[deeper]";
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [
        key,
        SECRET_KEYS.test(key) ? "[hidden]" : withoutSecrets(item, depth + 1),
      ]),
  );
}

/** Formats each entry as one line of JSON, with its timestamp in ISO 8601. */
export function toJsonLines(entries: readonly LogEntry[]): string {
  return entries
    .map(({ timestamp, ...entry }) =>
      JSON.stringify({ timestamp: new Date(timestamp).toISOString(), ...entry }),
    )
    .map((line) => `${line}\n`)
    .join("");
}
