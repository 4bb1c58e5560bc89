import type { Clock } from "./clock.ts";
import { withoutSecrets } from "./without-secrets.ts";

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

/** Limit of the exported log in bytes, whatever the number of entries. */
const MAX_BYTES = 4_000_000;

/**
 * Keeps the newest `size` entries without secrets, in the order of time, and fewer if they exceed MAX_BYTES.
 * A size of 0 turns the log off.
 */
export class EventLog {
  readonly #clock: Clock;
  readonly #size: number;
  readonly #listeners = new Set<() => void>();
  readonly #encoder = new TextEncoder();
  #entries: { entry: LogEntry; bytes: number }[] = [];
  /** Position of the oldest entry in `#entries` that is kept. */
  #first = 0;
  #bytes = 0;
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
    const entry: LogEntry = {
      index: this.#index,
      timestamp: this.#clock.now(),
      kind,
      name: withoutSecrets(name) as string,
      details: withoutSecrets(details),
    };
    const bytes = this.#encoder.encode(toJsonLine(entry)).length;
    this.#entries.push({ entry, bytes });
    this.#bytes += bytes;
    this.#dropOldest();
    this.#shown = undefined;
    for (const listener of this.#listeners) listener();
  }

  get entries(): readonly LogEntry[] {
    this.#shown ??= this.#entries.slice(this.#first).map(({ entry }) => entry);
    return this.#shown;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #dropOldest(): void {
    while (this.#entries.length - this.#first > this.#size || this.#bytes > MAX_BYTES) {
      this.#bytes -= this.#entries[this.#first]?.bytes ?? 0;
      this.#first += 1;
    }
    // Dropped entries leave the array in batches, which is cheaper than shifting it at each entry.
    if (this.#first <= this.#size) return;
    this.#entries = this.#entries.slice(this.#first);
    this.#first = 0;
  }
}

/** Formats each entry as one line of JSON, with its timestamp in ISO 8601. */
export function toJsonLines(entries: readonly LogEntry[]): string {
  return entries.map(toJsonLine).join("");
}

function toJsonLine({ timestamp, ...entry }: LogEntry): string {
  return `${JSON.stringify({ timestamp: new Date(timestamp).toISOString(), ...entry })}\n`;
}
