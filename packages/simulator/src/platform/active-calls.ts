import type { SessionBook } from "./book.ts";
import type { ActiveCall, Extension, Rules } from "./contract.ts";
import type { Party } from "./session.ts";

/** Milliseconds that a call is still listed after its end. */
const LISTED_AFTER_END = 120_000;

interface Listed {
  readonly call: ActiveCall;
  readonly extensionId: string;
}

/** The list of active calls: it learns of each start and end late, as the platform's does. */
export class ActiveCalls {
  readonly #book: SessionBook;
  readonly #rules: Rules;
  readonly #listed = new Map<string, Listed>();
  readonly #seen = new WeakSet<Party>();

  constructor(book: SessionBook, rules: Rules) {
    this.#book = book;
    this.#rules = rules;
    book.onParty((party) => this.#noticed(party));
  }

  of(extension: Extension): ActiveCall[] {
    return [...this.#listed.values()]
      .filter(({ extensionId }) => extensionId === extension.id)
      .map(({ call }) => call);
  }

  #noticed(party: Party): void {
    const { owner, session } = party;
    if (!owner) return;
    const { clock } = this.#book;
    if (!this.#seen.has(party)) {
      this.#seen.add(party);
      const call: ActiveCall = {
        id: party.id.slice(2),
        sessionId: session.legacyId,
        telephonySessionId: session.id,
        startTime: new Date(session.createdAt).toISOString(),
        direction: party.direction,
        from: address(party.from),
        to: address(party.to),
        partyId: party.id,
      };
      clock.setTimeout(
        () => this.#listed.set(party.id, { call, extensionId: owner.id }),
        this.#rules.activeCallsLag,
      );
    }
    if (party.status.code !== "Disconnected") return;
    clock.setTimeout(
      () => this.#listed.delete(party.id),
      this.#rules.activeCallsLag + LISTED_AFTER_END,
    );
  }
}

function address({ phoneNumber, name }: Party["from"]): ActiveCall["from"] {
  return {
    ...(phoneNumber !== undefined && { phoneNumber }),
    ...(name !== undefined && { name }),
  };
}
