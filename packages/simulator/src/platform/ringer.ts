import type {
  Endpoint,
  Extension,
  RingEndReason,
  Ringing,
  Rules,
  WebPhoneContact,
} from "./contract.ts";
import type { Directory } from "./directory.ts";
import type { Announcement } from "./person-actions.ts";
import type { Reply, ReplyOutcome } from "./reply.ts";
import type { Party } from "./session.ts";
import type { SessionStore } from "./session-store.ts";
import type { SimulatedPerson } from "./simulated-person.ts";

export interface Caller {
  number: string;
  name: string;
}

/** Outcomes that the ringing phones of a party report. The first report ends the ringing. */
export interface RingHandlers {
  answered(): void;
  refused(reason: RingEndReason): void;
  forwarded(target: string): void;
  /** `settle` must be called once with the caller's answer. */
  replied(reply: Reply, settle: (outcome: ReplyOutcome) => void): void;
}

interface Ring {
  readonly handlers: RingHandlers;
  readonly from: Caller;
  announcement: Announcement;
  readonly ringing: Map<string, Ringing>;
  stopNoAnswerTimer: (() => void) | undefined;
}

/** Rings all web phones of a party's owner and takes the first response. */
export class Ringer {
  readonly #store: SessionStore;
  readonly #rules: Rules;
  readonly #directory: Directory<SimulatedPerson>;
  readonly #rings = new Map<Party, Ring>();

  constructor(store: SessionStore, rules: Rules, directory: Directory<SimulatedPerson>) {
    this.#store = store;
    this.#rules = rules;
    this.#directory = directory;
  }

  /** Rings until a phone answers or refuses, or `rules.noAnswerAfter` has passed. */
  ring(party: Party, from: Caller, announcement: Announcement, handlers: RingHandlers): void {
    const ring: Ring = {
      handlers,
      from,
      announcement,
      ringing: new Map(),
      stopNoAnswerTimer: undefined,
    };
    this.#rings.set(party, ring);
    party.session.cleanups.push(() => this.stop(party, "CallerHungUp"));
    this.#startNoAnswerTimer(party, ring);
    this.#ringAll(party, ring);
  }

  /** Rings a web phone that registers while a call for its owner is ringing. */
  contactRegistered(extension: Extension, contact: WebPhoneContact): void {
    for (const [party, ring] of this.#rings) {
      if (party.owner === extension) this.#ringOne(party, ring, contact);
    }
  }

  isRinging(party: Party): boolean {
    return this.#rings.has(party);
  }

  /** Cancels the call at all phones of the party but `except`. Returns false if the party is not ringing. */
  stop(party: Party, reason: RingEndReason, except?: string): boolean {
    const ring = this.#rings.get(party);
    if (!ring) return false;
    this.#rings.delete(party);
    ring.stopNoAnswerTimer?.();
    for (const [instanceId, each] of ring.ringing) if (instanceId !== except) each.cancel(reason);
    return true;
  }

  /** Ends the ringing as if a phone had refused. Returns false if the party is not ringing. */
  refuse(party: Party, reason: RingEndReason): boolean {
    const ring = this.#rings.get(party);
    if (!ring) return false;
    this.stop(party, reason);
    ring.handlers.refused(reason);
    return true;
  }

  /** Ends the ringing as if a phone had forwarded the call. Returns false if the party is not ringing. */
  forward(party: Party, target: string): boolean {
    const ring = this.#rings.get(party);
    if (!ring) return false;
    this.stop(party, "Forwarded");
    ring.handlers.forwarded(target);
    return true;
  }

  /** Ends the ringing with a reply; the phone that replied rings until the caller answers it. Returns false if the party is not ringing. */
  reply(party: Party, reply: Reply, instanceId?: string): boolean {
    const ring = this.#rings.get(party);
    if (!ring) return false;
    const replying = instanceId === undefined ? undefined : ring.ringing.get(instanceId);
    this.stop(party, "AnsweredElsewhere", instanceId);
    ring.handlers.replied(reply, (outcome) => replying?.cancel("Replied", outcome));
    return true;
  }

  /** Rings all phones again with another announcement. Returns false if the party is not ringing. */
  ringAgain(party: Party, announcement: Announcement): boolean {
    const ring = this.#rings.get(party);
    if (!ring) return false;
    for (const each of ring.ringing.values()) each.cancel("CallerHungUp");
    ring.ringing.clear();
    ring.announcement = announcement;
    this.#ringAll(party, ring);
    return true;
  }

  #ringAll(party: Party, ring: Ring): void {
    if (!party.owner) return;
    for (const contact of this.#directory.contacts(party.owner)) {
      this.#ringOne(party, ring, contact);
    }
  }

  #ringOne(party: Party, ring: Ring, contact: WebPhoneContact): void {
    const { instanceId } = contact;
    const owner = party.owner;
    if (!owner) return;
    // A phone that registers again may have lost the INVITE with its old socket.
    ring.ringing.get(instanceId)?.cancel("CallerHungUp");
    ring.ringing.set(
      instanceId,
      contact.ring({
        sessionId: party.session.id,
        partyId: party.id,
        from: { phoneNumber: ring.from.number, name: ring.from.name },
        to: { phoneNumber: owner.phoneNumber, name: owner.name },
        announcement: ring.announcement,
        answered: (endpoint: Endpoint) => {
          if (this.#rings.get(party) !== ring || party.session.ended) return false;
          this.stop(party, "AnsweredElsewhere", instanceId);
          party.endpoint = endpoint;
          ring.handlers.answered();
          return true;
        },
        declined: () => this.refuse(party, "Declined"),
        toVoicemail: () => this.refuse(party, "Voicemail"),
        forwarded: (target) => this.forward(party, target),
        replyStarted: () => this.#startNoAnswerTimer(party, ring),
        replied: (reply) => this.reply(party, reply, instanceId),
        unreachable: () => void ring.ringing.delete(instanceId),
      }),
    );
  }

  #startNoAnswerTimer(party: Party, ring: Ring): void {
    ring.stopNoAnswerTimer?.();
    const { noAnswerAfter } = this.#rules;
    if (noAnswerAfter === undefined) return;
    ring.stopNoAnswerTimer = this.#store.schedule(party.session, noAnswerAfter, () =>
      this.refuse(party, "NoAnswer"),
    );
  }
}
