import type { MediaEngine } from "../media/ports.ts";
import type { Clock } from "./clock.ts";
import { type Extension, Refusal, type Rules, type TelephonyEvent } from "./contract.ts";
import type { Ids } from "./ids.ts";
import type { Party, Session } from "./session.ts";
import { eventParty } from "./view.ts";
import type { WireStatus } from "./wire.ts";

const SERVER_ID = "10.13.22.27.TAM";

/** Reads the session id out of a party id, which contains it. */
const sessionIdOf = (partyId: string): string => partyId.replace(/^p-/, "s-").replace(/-\d+$/, "");

export interface SessionStoreOptions {
  clock: Clock;
  ids: Ids;
  media: MediaEngine;
  accountId: string;
  rules: Rules;
}

/** Holds all sessions and parties, and emits the event for each change of a party. */
export class SessionStore {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly media: MediaEngine;
  readonly accountId: string;
  readonly #rules: Rules;
  readonly #sessions = new Map<string, Session>();
  readonly #listeners = new Set<(event: TelephonyEvent) => void>();
  readonly #partyListeners = new Set<(party: Party) => void>();

  constructor(options: SessionStoreOptions) {
    this.clock = options.clock;
    this.ids = options.ids;
    this.media = options.media;
    this.accountId = options.accountId;
    this.#rules = options.rules;
  }

  get sessions(): Session[] {
    return [...this.#sessions.values()];
  }

  onEvent(listener: (event: TelephonyEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls the listener after each change of a party, also for parties whose changes emit no event. */
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
      Partial<Pick<Party, "role" | "owner" | "namedOwner" | "origin">>,
  ): Party {
    const party: Party = {
      id: this.ids.partyId(session.id, session.parties.length + 1),
      session,
      direction: spec.direction,
      role: spec.role,
      owner: spec.owner,
      namedOwner: spec.namedOwner ?? spec.owner,
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
      holds: new Set(),
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

  /** Changes a party's status and emits the event. */
  setStatus(party: Party, status: Omit<WireStatus, "rcc">): void {
    party.status = { ...status, rcc: false };
    this.notify(party);
  }

  /**
   * Emits an event with this party's current state. Recorded events of the platform always carry one party.
   * The participants' parties of a conference emit none, unless the rules say so.
   */
  notify(party: Party): void {
    for (const listener of this.#partyListeners) listener(party);
    const isParticipant = party.role === "Participant";
    if (isParticipant && !this.#rules.participantsSendEvents) return;
    const { session } = party;
    const { sequenceRestartsAfter = Number.POSITIVE_INFINITY } = this.#rules;
    session.sequence = session.sequence > sequenceRestartsAfter ? 2 : session.sequence + 1;
    const event: TelephonyEvent = {
      extensionId: isParticipant ? session.creator?.id : party.owner?.id,
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

  /** Calls `run` after `ms` milliseconds, unless the session has ended by then. Returns a stop function. */
  schedule(session: Session, ms: number, run: () => void): () => void {
    const timer = this.clock.setTimeout(() => {
      if (!session.ended) run();
    }, ms);
    const stop = (): void => this.clock.clearTimeout(timer);
    session.cleanups.push(stop);
    return stop;
  }

  /** Ends a session: cancels its timers, closes its bridge, and deletes it after `rules.endedSessionLifetime`. */
  endSession(session: Session): void {
    if (session.ended) return;
    session.ended = true;
    for (const cleanup of session.cleanups.splice(0)) cleanup();
    session.stopRingback?.();
    session.bridge.close();
    const { endedSessionLifetime } = this.#rules;
    this.clock.setTimeout(() => this.#sessions.delete(session.id), endedSessionLifetime);
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
