import type { MediaEngine } from "../media/ports.ts";
import type { Clock } from "./clock.ts";
import { type Extension, Refusal, type TelephonyEvent } from "./contract.ts";
import type { Ids } from "./ids.ts";
import type { Party, Session } from "./session.ts";
import { eventParty } from "./view.ts";
import type { WireStatus } from "./wire.ts";

const SERVER_ID = "10.13.22.27.TAM";

/** A party's id carries that of its session. */
const sessionIdOf = (partyId: string): string => partyId.replace(/^p-/, "s-").replace(/-\d+$/, "");

/** How long an ended session can still be read, in milliseconds. */
const KEPT_AFTER_END_MS = 60_000;

export interface SessionStoreOptions {
  clock: Clock;
  ids: Ids;
  media: MediaEngine;
  accountId: string;
}

/** Every session and party there is, and the one place that tells the world of a change. */
export class SessionStore {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly media: MediaEngine;
  readonly accountId: string;
  readonly #sessions = new Map<string, Session>();
  readonly #listeners = new Set<(event: TelephonyEvent) => void>();
  readonly #partyListeners = new Set<(party: Party) => void>();

  constructor(options: SessionStoreOptions) {
    this.clock = options.clock;
    this.ids = options.ids;
    this.media = options.media;
    this.accountId = options.accountId;
  }

  get sessions(): Session[] {
    return [...this.#sessions.values()];
  }

  onEvent(listener: (event: TelephonyEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** After each change of a party, those that nobody is notified of included. */
  onPartyChange(listener: (party: Party) => void): void {
    this.#partyListeners.add(listener);
  }

  createSession(origin: Session["origin"], creator: Extension | undefined): Session {
    const session: Session = {
      id: this.ids.sessionId(),
      legacyId: origin === "Conference" ? "0" : this.ids.legacySessionId(),
      origin,
      creator,
      createdAt: this.clock.now(),
      bridge: this.media.createBridge(),
      parties: [],
      voiceCallToken: undefined,
      sequence: 1,
      ended: false,
      stopRingback: undefined,
      cleanups: [],
    };
    this.#sessions.set(session.id, session);
    return session;
  }

  addParty(
    session: Session,
    spec: Pick<Party, "direction" | "from" | "to" | "identity"> &
      Partial<Pick<Party, "role" | "owner" | "origin">>,
  ): Party {
    const party: Party = {
      id: this.ids.partyId(session.id, session.parties.length + 1),
      session,
      direction: spec.direction,
      role: spec.role,
      owner: spec.owner,
      from: spec.from,
      to: spec.to,
      status: { code: "Setup", rcc: false },
      muted: false,
      standAlone: false,
      endpoint: undefined,
      identity: spec.identity,
      origin: spec.origin,
      movedTo: undefined,
      joinedWith: undefined,
      held: false,
      recordings: [],
      digits: "",
      flippedTo: undefined,
      takesOver: undefined,
      announcesRole: true,
      parkedAt: undefined,
    };
    session.parties.push(party);
    return party;
  }

  /** Changes a party's status and notifies; a conference's participant parties stay silent. */
  setStatus(party: Party, status: Omit<WireStatus, "rcc">): void {
    party.status = { ...status, rcc: false };
    this.notify(party);
  }

  /** Emits the party as it is now: the delta of one party, as every recorded event is. */
  notify(party: Party): void {
    for (const listener of this.#partyListeners) listener(party);
    if (party.role === "Participant") return;
    const { session } = party;
    session.sequence += 1;
    const event: TelephonyEvent = {
      extensionId: party.owner?.id,
      accountId: this.accountId,
      body: {
        sequence: session.sequence,
        sessionId: session.legacyId,
        telephonySessionId: session.id,
        serverId: SERVER_ID,
        eventTime: new Date(this.clock.now()).toISOString(),
        parties: [eventParty(party, this.accountId)],
        origin: { type: session.origin },
      },
      sipData: party.endpoint?.sipData,
    };
    for (const listener of this.#listeners) listener(event);
  }

  /** Runs later, unless the session has ended by then. */
  schedule(session: Session, ms: number, run: () => void): () => void {
    const timer = this.clock.setTimeout(() => {
      if (!session.ended) run();
    }, ms);
    const stop = (): void => this.clock.clearTimeout(timer);
    session.cleanups.push(stop);
    return stop;
  }

  /** The session is over: nothing runs for it any more, and it is forgotten after a while. */
  endSession(session: Session): void {
    if (session.ended) return;
    session.ended = true;
    for (const cleanup of session.cleanups.splice(0)) cleanup();
    session.stopRingback?.();
    session.bridge.close();
    this.clock.setTimeout(() => this.#sessions.delete(session.id), KEPT_AFTER_END_MS);
  }

  forget(session: Session): void {
    this.endSession(session);
    this.#sessions.delete(session.id);
  }

  session(id: string): Session {
    const session = this.#sessions.get(id);
    if (!session) throw new Refusal("notFound", "No such session.", "telephonySessionId");
    return session;
  }

  party(sessionId: string, partyId: string): Party {
    const party = this.session(sessionId).parties.find(({ id }) => id === partyId);
    if (!party) throw new Refusal("notFound", "No such party.", "partyId");
    return party;
  }

  findParty(partyId: string): Party | undefined {
    const session = this.#sessions.get(sessionIdOf(partyId));
    return session?.parties.find(({ id }) => id === partyId);
  }

  close(): void {
    for (const session of this.#sessions.values()) this.endSession(session);
    this.#sessions.clear();
    this.#partyListeners.clear();
    this.#listeners.clear();
  }
}
