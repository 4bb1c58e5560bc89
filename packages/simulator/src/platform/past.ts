import type { SessionBook } from "./book.ts";
import { type Extension, type PresenceCall, Refusal } from "./contract.ts";
import type { Session } from "./session.ts";
import { presenceCalls, restSession } from "./view.ts";
import type { WireSession } from "./wire.ts";

/** Milliseconds that the past is remembered. */
const REMEMBERED = 60_000;

interface Moment<T> {
  at: number;
  view: T;
}

/** What was true a while ago: the truth of a REST answer that lags. */
export class Past {
  readonly #book: SessionBook;
  readonly #sessions = new WeakMap<Session, Moment<WireSession>[]>();
  readonly #presence = new Map<string, Moment<PresenceCall[]>[]>();

  constructor(book: SessionBook) {
    this.#book = book;
    book.onParty(({ session, owner }) => {
      this.#remember(this.#sessions.get(session) ?? this.#begin(session), restSession(session));
      if (!owner) return;
      const moments = this.#presence.get(owner.id) ?? [];
      this.#presence.set(owner.id, moments);
      this.#remember(moments, presenceCalls(book.sessions, owner));
    });
  }

  /** Undefined for now; throws Refusal where there was no such session yet. */
  session(id: string, asOf: number | undefined): WireSession | undefined {
    if (asOf === undefined) return undefined;
    const session = this.#book.session(id);
    const view = viewAt(this.#sessions.get(session), asOf);
    if (view) return view;
    if (session.createdAt > asOf) {
      throw new Refusal("notFound", "No such session yet.", "telephonySessionId");
    }
    // Created by then, and nobody in it yet.
    return { ...restSession(session), parties: [] };
  }

  presence(extension: Extension, asOf: number | undefined): PresenceCall[] | undefined {
    if (asOf === undefined) return undefined;
    return viewAt(this.#presence.get(extension.id), asOf) ?? [];
  }

  #begin(session: Session): Moment<WireSession>[] {
    const moments: Moment<WireSession>[] = [];
    this.#sessions.set(session, moments);
    return moments;
  }

  #remember<T>(moments: Moment<T>[], view: T): void {
    const at = this.#book.clock.now();
    moments.push({ at, view });
    // The last one before the horizon is still true at it.
    while ((moments[1]?.at ?? at) < at - REMEMBERED) moments.shift();
  }
}

function viewAt<T>(moments: readonly Moment<T>[] | undefined, at: number): T | undefined {
  return moments?.findLast((moment) => moment.at <= at)?.view;
}
