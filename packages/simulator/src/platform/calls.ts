import type { SessionBook } from "./book.ts";
import {
  type Endpoint,
  type Extension,
  type OutboundResult,
  type Ringing,
  type Rules,
  SimulatorError,
  type WebPhoneContact,
} from "./contract.ts";
import { type Directory, isPhoneNumber } from "./directory.ts";
import { endCall } from "./ending.ts";
import type { CallOptions, PlayedPerson } from "./person.ts";
import { isLive, type Party, type Session } from "./session.ts";

/** Milliseconds after which a colleague's line counts as answered by the caller's side, before anybody picks up. */
const EARLY_ANSWER = 40;
/** Milliseconds that a caller who was sent to voicemail stays on the line. */
const VOICEMAIL_STAY = 4_000;

interface Caller {
  number: string;
  name: string;
}

/** Calls between two ends: who rings, who answers, and what the extensions are told. */
export class Calls {
  readonly #book: SessionBook;
  readonly #rules: Rules;
  readonly #directory: Directory<PlayedPerson>;
  readonly #addStranger: (phoneNumber: string) => PlayedPerson;
  /** Parties whose owner's web phones ring now: one that registers late rings too. */
  readonly #ringing = new Map<Party, (contact: WebPhoneContact) => void>();

  constructor(options: {
    book: SessionBook;
    rules: Rules;
    directory: Directory<PlayedPerson>;
    addStranger: (phoneNumber: string) => PlayedPerson;
  }) {
    this.#book = options.book;
    this.#rules = options.rules;
    this.#directory = options.directory;
    this.#addStranger = options.addStranger;
  }

  /** A web phone's INVITE to a number or an extension number. */
  fromWebPhone(
    extension: Extension,
    target: string,
    endpoint: Endpoint,
    callerId?: string,
  ): OutboundResult {
    const callee = this.#directory.extension(target);
    if (callee === extension || (!callee && !isPhoneNumber(target))) {
      return { accepted: false, sipCode: 486, reason: "Busy Here" };
    }
    const session = this.#book.createSession("Call", extension);
    const own = this.#book.addParty(session, {
      direction: "Outbound",
      owner: extension,
      from: {
        phoneNumber: callerId ?? extension.phoneNumber,
        name: extension.name,
        extensionId: extension.id,
        deviceId: extension.deviceId,
      },
      to: {
        phoneNumber: target,
        ...(callee && { name: callee.name, extensionId: callee.id }),
      },
      identity: { name: extension.name, phoneNumber: extension.phoneNumber },
    });
    own.endpoint = endpoint;
    this.#book.notify(own);
    return { accepted: true, sessionId: session.id, partyId: own.id };
  }

  /** The 200 is out, long before anybody picks up: now the far side is looked for. */
  webPhoneAnswered(own: Party): void {
    const { session } = own;
    if (own.endpoint?.audio) session.bridge.add(own.endpoint.audio);
    this.#book.later(session, this.#rules.ringDelay, () => {
      const target = own.to.phoneNumber ?? "";
      const callee = this.#directory.extension(target);
      if (callee) this.#toExtension(own, callee);
      else this.#toOutside(own, this.#directory.person(target) ?? this.#addStranger(target));
    });
  }

  /** A person's call to an extension. */
  fromPerson(person: PlayedPerson, to: string, options: CallOptions): Party {
    const callee = this.#directory.extension(to);
    if (!callee) {
      const known = this.#directory.extensions
        .map(({ extensionNumber }) => extensionNumber)
        .join(", ");
      throw new SimulatorError(
        `${person.name} cannot call "${to}": there is no such extension. Known are ${known}.`,
      );
    }
    if (callee === person.extension) {
      throw new SimulatorError(`${person.name} cannot call the own extension. Call another one.`);
    }
    const session = this.#book.createSession("Call", undefined);
    const caller = this.#book.addParty(session, {
      direction: "Outbound",
      owner: person.extension,
      from: {
        phoneNumber: person.extension?.extensionNumber ?? person.phoneNumber,
        name: person.name,
        ...(person.extension && { extensionId: person.extension.id }),
      },
      to: { phoneNumber: callee.phoneNumber, name: callee.name, extensionId: callee.id },
      identity: { name: person.name, phoneNumber: person.phoneNumber },
    });
    this.#book.notify(caller);
    const from = {
      number: person.extension?.extensionNumber ?? person.phoneNumber,
      name: person.name,
    };
    // Only once the caller holds the receiver.
    this.#book.later(session, 0, () => {
      if (options.throughMenu) this.#throughMenu(caller, callee, from);
      else this.#ringExtension(caller, this.#addCallee(session, callee, from), from);
    });
    return caller;
  }

  /** A person answered. */
  personAnswered(party: Party): void {
    const other = party.session.parties.find(
      (candidate) => candidate !== party && isLive(candidate),
    );
    this.#connect(party, other);
  }

  /** A web phone registered: whatever rings for its owner rings there too. */
  contactRegistered(extension: Extension, contact: WebPhoneContact): void {
    for (const [party, ring] of this.#ringing) if (party.owner === extension) ring(contact);
  }

  #toOutside(own: Party, person: PlayedPerson): void {
    const { session } = own;
    const far = this.#book.addParty(session, {
      direction: "Inbound",
      from: { ...own.from },
      to: { ...own.to },
      identity: { name: person.name, phoneNumber: person.phoneNumber },
    });
    this.#book.setStatus(far, { code: "Proceeding" });
    if (!this.#ringPerson(person, far, own)) return;
    this.#book.setStatus(own, { code: "Proceeding" });
  }

  #toExtension(own: Party, callee: Extension): void {
    const { session } = own;
    const caller = { number: own.owner?.extensionNumber ?? "", name: own.from.name ?? "" };
    const far = this.#addCallee(session, callee, caller);
    this.#ringExtension(own, far, caller);
  }

  #addCallee(session: Session, callee: Extension, caller: Caller): Party {
    const callerParty = session.parties[0];
    const far = this.#book.addParty(session, {
      direction: "Inbound",
      owner: callee,
      from: {
        phoneNumber: caller.number,
        name: caller.name,
        ...(callerParty?.owner && { extensionId: callerParty.owner.id }),
      },
      to: {
        phoneNumber: callerParty?.owner ? callee.extensionNumber : callee.phoneNumber,
        name: callee.name,
        extensionId: callee.id,
      },
      identity: { name: callee.name, phoneNumber: callee.phoneNumber },
    });
    this.#book.notify(far);
    return far;
  }

  #throughMenu(caller: Party, callee: Extension, from: Caller): void {
    const { session } = caller;
    const menu = this.#book.addParty(session, {
      direction: "Inbound",
      from: { phoneNumber: from.number },
      to: { phoneNumber: callee.phoneNumber, name: "Main menu" },
      identity: { name: "Main menu", phoneNumber: callee.phoneNumber },
    });
    this.#book.notify(menu);
    this.#book.setStatus(caller, { code: "Answered" });
    this.#book.later(session, this.#rules.ringDelay, () => {
      this.#book.setStatus(menu, { code: "Disconnected" });
      this.#ringExtension(caller, this.#addCallee(session, callee, from), from);
    });
  }

  #ringExtension(caller: Party, far: Party, from: Caller): void {
    const { session } = caller;
    const callee = far.owner;
    if (!callee) return;
    if (caller.owner) {
      this.#book.later(session, EARLY_ANSWER, () => {
        if (caller.status.code === "Setup") this.#book.setStatus(caller, { code: "Answered" });
      });
    }
    this.#book.later(session, EARLY_ANSWER + 20, () => {
      this.#book.setStatus(far, { code: "Proceeding" });
      const colleague = this.#directory.colleague(callee);
      if (this.#directory.contacts(callee).length === 0 && colleague) {
        this.#ringPerson(colleague, far, caller);
      } else {
        this.#ringWebPhones(caller, far, callee, from);
      }
    });
  }

  #ringPerson(person: PlayedPerson, far: Party, caller: Party): boolean {
    const { session } = far;
    if (!person.ring(far)) {
      this.#book.setStatus(far, { code: "Disconnected", reason: "TargetBusy" });
      endCall(this.#book, session, caller);
      return false;
    }
    session.cleanups.push(() => person.stopRinging(far));
    if (this.#rules.answerAfter !== undefined) {
      this.#book.later(session, this.#rules.answerAfter, () => {
        if (person.state === "ringing") person.answer();
      });
    }
    return true;
  }

  #ringWebPhones(caller: Party, far: Party, callee: Extension, from: Caller): void {
    const { session } = far;
    const ringing = new Map<string, Ringing>();
    let over = false;

    const stop = (why: Parameters<Ringing["cancel"]>[0], except?: string): void => {
      if (over) return;
      over = true;
      this.#ringing.delete(far);
      for (const [instanceId, ring] of ringing) if (instanceId !== except) ring.cancel(why);
    };
    const refuse = (why: "Declined" | "Voicemail"): void => {
      if (over) return;
      stop(why);
      this.#book.setStatus(far, { code: "Disconnected" });
      // The mailbox takes the call; the caller leaves a message or hangs up.
      if (caller.status.code !== "Answered") this.#book.setStatus(caller, { code: "Answered" });
      this.#book.later(session, VOICEMAIL_STAY, () => endCall(this.#book, session, caller));
    };

    const ring = (contact: WebPhoneContact): void => {
      const { instanceId } = contact;
      ringing.set(
        instanceId,
        contact.ring({
          sessionId: session.id,
          partyId: far.id,
          from: { phoneNumber: from.number, name: from.name },
          to: { phoneNumber: callee.phoneNumber, name: callee.name },
          answered: (endpoint) => {
            if (over || session.ended) return false;
            stop("AnsweredElsewhere", instanceId);
            far.endpoint = endpoint;
            this.#connect(far, caller);
            return true;
          },
          declined: () => refuse("Declined"),
          toVoicemail: () => refuse("Voicemail"),
          unreachable: () => void ringing.delete(instanceId),
        }),
      );
    };

    session.cleanups.push(() => stop("CallerHungUp"));
    this.#ringing.set(far, ring);
    for (const contact of this.#directory.contacts(callee)) ring(contact);
  }

  /** Both ends are there: the sound is joined, and the called side is reported first. */
  #connect(answering: Party, other: Party | undefined): void {
    const { bridge } = answering.session;
    for (const party of [answering, other]) {
      if (party?.endpoint?.audio) bridge.add(party.endpoint.audio);
    }
    this.#book.setStatus(answering, { code: "Answered" });
    if (!other) return;
    if (other.status.code === "Setup" || other.status.code === "Proceeding") {
      this.#book.setStatus(other, { code: "Answered" });
    }
    this.#directory.people
      .find((person) => person.sessionId === other.session.id && person.state === "calling")
      ?.connected();
  }
}
