import type { ActiveCall, Extension, Rules } from "./contract.ts";
import type { Party } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

/** Time for which an ended call stays in the list. */
const LISTED_AFTER_END_MS = 120_000;

interface ListedCall {
  readonly call: ActiveCall;
  readonly extensionId: string;
}

/** Keeps the list of active calls, which lags behind by `rules.activeCallsLag` as the platform's list does. */
export class ActiveCalls {
  readonly #store: SessionStore;
  readonly #rules: Rules;
  readonly #listed = new Map<string, ListedCall>();
  readonly #seen = new WeakSet<Party>();

  constructor(store: SessionStore, rules: Rules) {
    this.#store = store;
    this.#rules = rules;
    store.onPartyChange((party) => this.#partyChanged(party));
  }

  of(extension: Extension): ActiveCall[] {
    return [...this.#listed.values()]
      .filter(({ extensionId }) => extensionId === extension.id)
      .map(({ call }) => call);
  }

  #partyChanged(party: Party): void {
    const { owner, session } = party;
    if (!owner) return;
    const { clock } = this.#store;
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
      this.#rules.activeCallsLag + LISTED_AFTER_END_MS,
    );
  }
}

function address({ phoneNumber, name }: Party["from"]): ActiveCall["from"] {
  return {
    ...(phoneNumber !== undefined && { phoneNumber }),
    ...(name !== undefined && { name }),
  };
}
