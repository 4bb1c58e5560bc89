import { fieldsOf, textOf } from "../json.ts";
import type { StorageLike } from "../phone/instance-id.ts";

/** The conference that this tab hosts. */
export interface StoredConference {
  sessionId: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** The party of the host's leg in this tab; undefined while the host joins. */
  partyId?: string | undefined;
}

/**
 * Stores the conference that this tab hosts over reloads and crashes, one for each extension that logs
 * in. It holds no secrets. Where the browser forbids storage, nothing is stored.
 */
export class ConferenceStorage {
  readonly #storage: StorageLike | undefined;

  constructor(storage: StorageLike | undefined) {
    this.#storage = storage;
  }

  store(extensionId: string, conference: StoredConference): void {
    try {
      this.#storage?.setItem(keyOf(extensionId), JSON.stringify(conference));
    } catch {
      // The storage is full or forbidden; a reload then finds the conference by presence.
    }
  }

  load(extensionId: string): StoredConference | undefined {
    try {
      const stored = fieldsOf(JSON.parse(this.#storage?.getItem(keyOf(extensionId)) ?? "null"));
      const sessionId = textOf(stored?.["sessionId"]);
      const startedAt = stored?.["startedAt"];
      return sessionId !== undefined && typeof startedAt === "number"
        ? { sessionId, startedAt, partyId: textOf(stored?.["partyId"]) }
        : undefined;
    } catch {
      return undefined;
    }
  }

  /** Stores from which calls the parties of the conference came, by party id. */
  storeOrigins(extensionId: string, sessionId: string, origins: ReadonlyMap<string, string>): void {
    try {
      const stored = { sessionId, origins: Object.fromEntries(origins) };
      this.#storage?.setItem(originsKeyOf(extensionId), JSON.stringify(stored));
    } catch {
      // A reload then names only the participants whom the platform names.
    }
  }

  loadOrigins(extensionId: string, sessionId: string): ReadonlyMap<string, string> {
    try {
      const text = this.#storage?.getItem(originsKeyOf(extensionId)) ?? "null";
      const stored = fieldsOf(JSON.parse(text));
      const origins = stored?.["sessionId"] === sessionId ? fieldsOf(stored["origins"]) : undefined;
      const entries = Object.entries(origins ?? {});
      return new Map(
        entries.filter((entry): entry is [string, string] => textOf(entry[1]) !== undefined),
      );
    } catch {
      return new Map();
    }
  }

  /** Removes what is stored of this conference. The extension's next client may have stored another one meanwhile. */
  remove(extensionId: string, sessionId: string): void {
    try {
      if (this.load(extensionId)?.sessionId !== sessionId) return;
      this.#storage?.removeItem(keyOf(extensionId));
      this.#storage?.removeItem(originsKeyOf(extensionId));
    } catch {
      // A reload then finds that the conference is over.
    }
  }
}

function keyOf(extensionId: string): string {
  return `rc-conference.running.${extensionId}`;
}

function originsKeyOf(extensionId: string): string {
  return `rc-conference.origins.${extensionId}`;
}
