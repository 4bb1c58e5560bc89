import type { ConferenceClient } from "../client/create-client.ts";
import type { Clock } from "../clock.ts";
import { errors } from "../errors/errors.ts";
import type { EventLog } from "../event-log.ts";
import type { NotificationSource } from "../notifications/source.ts";
import type { ChosenDevices } from "../phone/chosen-devices.ts";
import type { HostLock } from "../phone/host-lock.ts";
import type { Phone } from "../phone/phone.ts";
import { type BookInput, reduce } from "../telephony/reduce.ts";
import type { Logger } from "../types.ts";
import type { Wire } from "../wire.ts";
import { type ClientState, type DialingFacts, initialState } from "./client-state.ts";
import type { ConferenceMemory } from "./conference-storage.ts";
import { KeyedStore } from "./keyed-store.ts";
import { projectViews, type Views } from "./views.ts";

const contexts = new WeakMap<ConferenceClient, ClientContext>();

/** Lets the actions that are not methods of the client find what they work with. */
export function registerContext(client: ConferenceClient, context: ClientContext): void {
  contexts.set(client, context);
}

/** Throws for an object that createConferenceClient did not make. */
export function contextOf(client: ConferenceClient): ClientContext {
  const context = contexts.get(client);
  if (!context) throw errors.unknownClient();
  return context;
}

/** What the actions work with. Internal: apps hold a ConferenceClient. */
export interface ClientContext {
  readonly wire: Wire;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly log: EventLog;
  readonly devices: ChosenDevices;
  readonly model: Model;
  readonly phone: Phone;
  readonly notifications: NotificationSource;
  /** Phone, notifications and identity; once, however often it is asked for. */
  connect(): Promise<void>;
  /** Aborts with the client's end. */
  readonly alive: AbortSignal;
  assertAlive(): void;
  /** The start, or the way back, that is under way, so that it can be given up. */
  startup: AbortController | undefined;
  /** What to do about a conference that runs without this page. */
  readonly rejoin: RejoinPolicy;
  readonly memory: ConferenceMemory;
  readonly hostLock: HostLock;
  /** Conferences elsewhere that nobody wants to hear of any more. */
  readonly dismissed: Set<string>;
  /** The party of the host's leg at this page, the last one where there is none. */
  hostPartyId: string | undefined;
  /** The conference of which the platform is being asked whether it goes on. */
  confirming: string | undefined;
  /** Gaps in the events so far: a newer one outdates the reading after an older one. */
  gaps: number;
  /** Whether other calls of the phone are put on hold for the one that is talked on. */
  readonly holdsOthers: boolean;
  /** Settles with the bring-in that is last in line. */
  lastBringIn: Promise<void>;
  /** Bring-ins that wait for their turn, by call, and can be taken back. */
  readonly waiting: Map<string, AbortController>;
  /** Gives up the INVITE of useSipInvite that is on its way. */
  inviting: AbortController | undefined;
  /** Gives up the calls that are being placed to be brought in, by their place in the state. */
  readonly dialing: Map<DialingFacts, AbortController>;
  /** Legs that were put on hold for another one, and come back when that is over. */
  readonly heldForAnother: Set<string>;
}

/**
 * auto: what this page had is rejoined, what is on another device is offered; ask: all of it is
 * offered, as the state "rejoinable"; never: a page begins anew.
 */
export type RejoinPolicy = "auto" | "ask" | "never";

/** The state, and the views that are made of it at each change. */
export class Model {
  readonly store: KeyedStore<Views>;
  readonly #watchers = new Set<() => void>();
  #state: ClientState;

  constructor(limit: number) {
    this.#state = initialState(limit);
    this.store = new KeyedStore(projectViews(this.#state, undefined).views);
  }

  get state(): ClientState {
    return this.#state;
  }

  update(change: Partial<ClientState>): void {
    this.#state = { ...this.#state, ...change };
    const { views, changed } = projectViews(this.#state, this.store.views);
    if (changed.length > 0) this.store.set(views, changed);
    for (const watcher of this.#watchers) watcher();
  }

  /** A change of the call book. */
  apply(input: BookInput): void {
    const book = reduce(this.#state.book, input);
    if (book !== this.#state.book) this.update({ book });
  }

  /** After every change, for whoever waits for one. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Resolves as soon as the state fits; rejects when the signal aborts. */
  until(fits: (state: ClientState) => boolean, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = this.watch(check);
      signal.addEventListener("abort", give);
      function done(): void {
        stop();
        signal.removeEventListener("abort", give);
      }
      function give(): void {
        done();
        reject(signal.reason);
      }
      const current = (): ClientState => this.#state;
      function check(): void {
        if (!fits(current())) return;
        done();
        resolve();
      }
      if (signal.aborted) give();
      else check();
    });
  }

  clear(): void {
    this.#watchers.clear();
    this.store.clear();
  }
}
