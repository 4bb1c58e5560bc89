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

  remove(extensionId: string): void {
    try {
      this.#storage?.removeItem(keyOf(extensionId));
    } catch {
      // A reload then finds that the conference is over.
    }
  }
}

function keyOf(extensionId: string): string {
  return `rc-conference.running.${extensionId}`;
}
