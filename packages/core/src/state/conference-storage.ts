import type { StorageLike } from "../phone/instance-id.ts";
import { fieldsOf, textOf } from "../telephony/parse.ts";

/** The conference that this tab hosts, kept for whoever comes after a reload. */
export interface RememberedConference {
  sessionId: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
}

/**
 * A tab's memory over reloads and crashes, for each extension that is logged in there. No secrets go
 * in. Storage that is forbidden remembers nothing.
 */
export class ConferenceMemory {
  readonly #storage: StorageLike | undefined;

  constructor(storage: StorageLike | undefined) {
    this.#storage = storage;
  }

  remember(extensionId: string, conference: RememberedConference): void {
    try {
      this.#storage?.setItem(keyOf(extensionId), JSON.stringify(conference));
    } catch {
      // Full or forbidden: a reload will find the conference by presence.
    }
  }

  recall(extensionId: string): RememberedConference | undefined {
    try {
      const kept = fieldsOf(JSON.parse(this.#storage?.getItem(keyOf(extensionId)) ?? "null"));
      const sessionId = textOf(kept?.["sessionId"]);
      const startedAt = kept?.["startedAt"];
      return sessionId !== undefined && typeof startedAt === "number"
        ? { sessionId, startedAt }
        : undefined;
    } catch {
      return undefined;
    }
  }

  forget(extensionId: string): void {
    try {
      this.#storage?.removeItem(keyOf(extensionId));
    } catch {
      // It will be found to be over.
    }
  }
}

function keyOf(extensionId: string): string {
  return `rc-conference.running.${extensionId}`;
}
