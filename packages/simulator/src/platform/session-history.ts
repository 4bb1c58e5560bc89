import { type Extension, type PresenceCall, Refusal, type Rules } from "./contract.ts";
import type { Session } from "./session.ts";
import type { SessionStore } from "./session-store.ts";
import { presenceCalls, restSession } from "./view.ts";
import type { WireSession } from "./wire.ts";

/** Time for which snapshots are kept. */
const HISTORY_MS = 60_000;

interface Snapshot<T> {
  at: number;
  view: T;
}

/** Keeps past states of sessions and presence, from which the fault `restStale` is answered. */
export class SessionHistory {
  readonly #store: SessionStore;
  readonly #rules: Rules;
  readonly #sessions = new WeakMap<Session, Snapshot<WireSession>[]>();
  readonly #presence = new Map<string, Snapshot<PresenceCall[]>[]>();

  constructor(store: SessionStore, rules: Rules) {
    this.#store = store;
    this.#rules = rules;
    store.onPartyChange(({ session, owner }) => {
      this.#record(
        this.#sessions.get(session) ?? this.#startHistory(session),
        restSession(session, rules),
      );
      if (!owner) return;
      const moments = this.#presence.get(owner.id) ?? [];
      this.#presence.set(owner.id, moments);
      this.#record(moments, presenceCalls(store.sessions, owner, rules));
    });
  }

  /** Returns undefined if `asOf` is undefined. Throws Refusal if the session did not exist at that time. */
  session(id: string, asOf: number | undefined): WireSession | undefined {
    if (asOf === undefined) return undefined;
    const session = this.#store.session(id);
    const view = viewAt(this.#sessions.get(session), asOf);
    if (view) return view;
    if (session.createdAt > asOf) {
      throw new Refusal("notFound", "No such session yet.", "telephonySessionId");
    }
    // The session existed at that time, but had no parties yet.
    return { ...restSession(session, this.#rules), parties: [] };
  }

  presence(extension: Extension, asOf: number | undefined): PresenceCall[] | undefined {
    if (asOf === undefined) return undefined;
    return viewAt(this.#presence.get(extension.id), asOf) ?? [];
  }

  #startHistory(session: Session): Snapshot<WireSession>[] {
    const moments: Snapshot<WireSession>[] = [];
    this.#sessions.set(session, moments);
    return moments;
  }

  #record<T>(moments: Snapshot<T>[], view: T): void {
    const at = this.#store.clock.now();
    moments.push({ at, view });
    // Keep the newest snapshot from before the horizon, because it still describes the state there.
    while ((moments[1]?.at ?? at) < at - HISTORY_MS) moments.shift();
  }
}

function viewAt<T>(moments: readonly Snapshot<T>[] | undefined, at: number): T | undefined {
  return moments?.findLast((moment) => moment.at <= at)?.view;
}
