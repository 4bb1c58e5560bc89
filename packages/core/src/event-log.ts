import type { Clock } from "./clock.ts";
import { ConferenceError } from "./errors/conference-error.ts";

/**
 * "event": a notification of the platform; "request": a REST request; "action": a call of an action by
 * the app; "state": a new status of conference, phone or leg; "error": a failed request or action.
 */
export type LogKind = "event" | "request" | "action" | "state" | "error";

export interface LogEntry {
  /** Counts from 1 without gaps over the client's life. */
  index: number;
  /** Milliseconds since the epoch. */
  timestamp: number;
  kind: LogKind;
  /** Name of the action, line of the request, name of the notification, or the new status. */
  name: string;
  /** Plain data without secrets. */
  details: unknown;
}

/** Keeps the newest entries, the oldest of them first, without secrets. */
export class EventLog {
  readonly #clock: Clock;
  readonly #size: number;
  readonly #listeners = new Set<() => void>();
  #entries: LogEntry[] = [];
  #index = 0;
  /** Cached until the next entry, so that `entries` keeps its identity. */
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

/** "digits" is secret too: DTMF tones may be a card number or a mailbox PIN. */
const SECRET_KEYS = /token|password|secret|authorization|^jwt$|^sipinfo$|^digits$|assertion/i;
const SECRETS: readonly [RegExp, string][] = [
  [/conf_[0-9a-z]+/gi, "conf_[hidden]"],
  [/\b(bearer|basic)\s+\S+/gi, "$1 [hidden]"],
  [/\b((?:access|refresh|ws_access)_token=)[^&\s"]+/gi, "$1[hidden]"],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "[hidden]"],
];
const MAX_DEPTH = 8;

/** A copy as plain data, in which everything that looks like a secret is replaced. */
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

/** One JSON object a line, with ISO 8601 times. */
export function toJsonLines(entries: readonly LogEntry[]): string {
  return entries
    .map(({ timestamp, ...entry }) =>
      JSON.stringify({ timestamp: new Date(timestamp).toISOString(), ...entry }),
    )
    .map((line) => `${line}\n`)
    .join("");
}
