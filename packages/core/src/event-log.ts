import type { Clock } from "./clock.ts";
import { ConferenceError } from "./errors/conference-error.ts";

/**
 * event: a notification of the platform; request: what was asked of it, and what it answered; action:
 * what the app wanted; state: what became of conference, phone or leg; error: what was refused.
 */
export type LogKind = "event" | "request" | "action" | "state" | "error";

export interface LogEntry {
  /** Counts from 1, without a gap, over the client's life. */
  number: number;
  /** Milliseconds since the epoch. */
  at: number;
  kind: LogKind;
  what: string;
  /** Plain data, without secrets. */
  details: unknown;
}

/** The last things that happened, the oldest first; what is older falls off. Holds no secrets. */
export class EventLog {
  readonly #clock: Clock;
  readonly #size: number;
  readonly #listeners = new Set<() => void>();
  #entries: LogEntry[] = [];
  #number = 0;
  /** The same array for as long as nothing happened. */
  #shown: readonly LogEntry[] | undefined;

  constructor(clock: Clock, size: number) {
    this.#clock = clock;
    this.#size = size;
  }

  add(kind: LogKind, what: string, details?: unknown): void {
    if (this.#size === 0) return;
    this.#number += 1;
    this.#entries.push({
      number: this.#number,
      at: this.#clock.now(),
      kind,
      what: withoutSecrets(what) as string,
      details: withoutSecrets(details),
    });
    // Thinned out now and then: shifting a long list each time would cost more than it holds.
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

/** Keys that are pressed may be those of a card or of a mailbox. */
const SECRET_KEYS = /token|password|secret|authorization|^jwt$|^sipinfo$|^digits$|assertion/i;
const SECRETS: readonly [RegExp, string][] = [
  [/conf_[0-9a-z]+/gi, "conf_[hidden]"],
  [/\b(bearer|basic)\s+\S+/gi, "$1 [hidden]"],
  [/\b((?:access|refresh|ws_access)_token=)[^&\s"]+/gi, "$1[hidden]"],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "[hidden]"],
];
const DEEPEST = 8;

/** A copy as plain data, with whatever looks like a secret blanked out. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === "string") {
    return SECRETS.reduce((text, [pattern, blank]) => text.replace(pattern, blank), value);
  }
  if (value instanceof ConferenceError) {
    const { code, what, why, status, sipCode } = value;
    return withoutSecrets({ code, what, why, status, sipCode }, depth);
  }
  if (typeof value !== "object" || value === null) {
    return typeof value === "function" || typeof value === "symbol" ? undefined : value;
  }
  if (depth >= DEEPEST) return "[deeper]";
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

/** One JSON object a line, as support staff and their tools read it. */
export function toJsonLines(entries: readonly LogEntry[]): string {
  return entries
    .map(({ at, ...entry }) => JSON.stringify({ at: new Date(at).toISOString(), ...entry }))
    .map((line) => `${line}\n`)
    .join("");
}
