import {
  type Endpoint,
  type Extension,
  type OutboundResult,
  Refusal,
  type RingEndReason,
  type Rules,
  SimulatorError,
  type Sounds,
} from "./contract.ts";
import { type Directory, isPhoneNumber } from "./directory.ts";
import { disconnect, endCall } from "./end-call.ts";
import type { Announcement, CallOptions } from "./person-actions.ts";
import { playReply } from "./play-reply.ts";
import type { Caller, Ringer } from "./ringer.ts";
import { isLive, type Party, type Session } from "./session.ts";
import type { SessionStore } from "./session-store.ts";
import type { SimulatedPerson } from "./simulated-person.ts";
import { RINGBACK } from "./sounds.ts";

/** Delay after which the caller's party of a call to a colleague reads Answered, although nobody has answered yet. */
const EARLY_ANSWER_MS = 40;
/** Time for which a caller stays connected to voicemail. */
const VOICEMAIL_MS = 4_000;

/** The `reason` that the platform sends when the called party is disconnected without an answer; other cases carry none. */
const DISCONNECT_REASONS: Partial<Record<RingEndReason, string>> = {
  NoAnswer: "NoAnswer",
  Replied: "CallReplied",
};

/** How a call rings at a new far end. */
export interface RouteOptions {
  /** Whether the staying party hears nothing meanwhile, as after a forward and a flip. Default: a ringing tone. */
  quiet?: boolean;
  /** Replaces the end of the call, or voicemail, when the new far end does not answer. */
  unanswered?: () => void;
}

/** The caller as the called phone shows them: by number if a number was dialed, and else by extension number. */
function callerOf({ owner, identity, from, direction }: Party, target: string): Caller {
  const { phoneNumber = "" } = direction === "Outbound" ? from : {};
  const callerId = isPhoneNumber(phoneNumber) ? phoneNumber : undefined;
  const number = isPhoneNumber(target) ? callerId : owner?.extensionNumber;
  return { number: number ?? identity.phoneNumber, name: identity.name };
}

/** Routes calls between two parties, rings the callee and connects the audio. */
export class Calls {
  readonly #store: SessionStore;
  readonly #rules: Rules;
  readonly #sounds: Sounds;
  readonly #directory: Directory<SimulatedPerson>;
  readonly #ringer: Ringer;
  readonly #addUnknownPerson: (phoneNumber: string) => SimulatedPerson;

  constructor(options: {
    store: SessionStore;
    rules: Rules;
    sounds: Sounds;
    directory: Directory<SimulatedPerson>;
    ringer: Ringer;
    addUnknownPerson: (phoneNumber: string) => SimulatedPerson;
  }) {
    this.#store = options.store;
    this.#rules = options.rules;
    this.#sounds = options.sounds;
    this.#directory = options.directory;
    this.#ringer = options.ringer;
    this.#addUnknownPerson = options.addUnknownPerson;
  }

  /** Whether this extension can call the number or extension number. */
  isReachable(extension: Extension | undefined, target: string): boolean {
    const callee = this.#directory.extension(target);
    if (!callee) return isPhoneNumber(target);
    return callee !== extension || this.#rules.extensionCallsItself;
  }

  /** Places a call for a web phone's INVITE to a number or an extension number. */
  fromWebPhone(
    extension: Extension,
    target: string,
    endpoint: Endpoint,
    callerId?: string,
  ): OutboundResult {
    if (!this.isReachable(extension, target)) {
      return { accepted: false, sipCode: 486, reason: "Busy Here" };
    }
    const own = this.#createOutbound(extension, target, "Call", callerId);
    own.endpoint = endpoint;
    this.#store.notify(own);
    if (!this.#rules.answersEarly) this.#scheduleRouting(own);
    return { accepted: true, sessionId: own.session.id, partyId: own.id };
  }

  /** Starts routing once the phone has acknowledged the 200, which the platform sends before the callee answers. */
  webPhoneAnswered(own: Party): void {
    if (own.endpoint?.audio) own.session.bridge.add(own.endpoint.audio);
    if (this.#rules.answersEarly) this.#scheduleRouting(own);
  }

  /** Rings the extension's own phone with a request to answer automatically, and then calls the target. */
  callOut(extension: Extension, target: string): Session {
    if (!this.isReachable(extension, target)) {
      throw new Refusal("invalidParameter", "The number cannot be called.", "to");
    }
    if (this.#directory.contacts(extension).length === 0) {
      throw new Refusal("wrongState", "The device is not registered.", "from");
    }
    const own = this.#createOutbound(extension, target, "CallOut");
    this.#store.notify(own);
    const from = { number: target, name: own.to.name ?? "" };
    this.#ringer.ring(
      own,
      from,
      { autoAnswer: 0 },
      {
        answered: () => {
          if (own.endpoint?.audio) own.session.bridge.add(own.endpoint.audio);
          this.#scheduleRouting(own);
        },
        refused: () => endCall(this.#store, own.session, own),
        forwarded: () => endCall(this.#store, own.session, own),
        replied: () => endCall(this.#store, own.session, own),
      },
    );
    return own.session;
  }

  /** Places a person's call to an extension. Throws SimulatorError for an unknown extension. */
  fromPerson(person: SimulatedPerson, to: string, options: CallOptions): Party {
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
      throw new SimulatorError(`${person.name} cannot call their own extension. Call another one.`);
    }
    const session = this.#store.createSession("Call", undefined);
    const number = isPhoneNumber(to) ? undefined : person.extension?.extensionNumber;
    const from = { number: number ?? person.phoneNumber, name: person.name };
    const caller = this.#store.addParty(session, {
      direction: "Outbound",
      owner: person.extension,
      from: {
        phoneNumber: from.number,
        name: person.name,
        ...(person.extension && { extensionId: person.extension.id }),
      },
      to: { phoneNumber: callee.phoneNumber, name: callee.name, extensionId: callee.id },
      identity: { name: person.name, phoneNumber: person.phoneNumber },
    });
    this.#store.notify(caller);
    // The caller's endpoint is set after this function returns, so the audio is connected in a later task.
    this.#store.schedule(session, 0, () => {
      if (caller.endpoint?.audio) session.bridge.add(caller.endpoint.audio);
      if (options.throughMenu) this.#callThroughMenu(caller, callee, from, options);
      else this.#ringExtension(caller, this.#addCallee(session, callee, from, to), from, options);
    });
    return caller;
  }

  /** Connects the call that a person answered. */
  personAnswered(party: Party): void {
    const other = party.session.parties.find(
      (candidate) => candidate !== party && isLive(candidate) && candidate.endpoint,
    );
    this.connect(party, other);
  }

  /** Rings a new far end for a connected party, as a transfer, a forward or a flip needs it. */
  route(staying: Party, target: string, options: RouteOptions = {}): Party {
    const callee = this.#directory.extension(target);
    const from = callerOf(staying, target);
    const { session } = staying;
    if (callee) {
      const far = this.#addCallee(session, callee, from, target);
      this.#ringExtension(staying, far, from, options);
      return far;
    }
    const person = this.#directory.person(target) ?? this.#addUnknownPerson(target);
    const far = this.#store.addParty(session, {
      direction: "Inbound",
      from: { phoneNumber: from.number, name: from.name },
      to: { phoneNumber: target },
      identity: { name: person.name, phoneNumber: person.phoneNumber },
    });
    this.#ringExternalPerson(staying, far, person, options);
    return far;
  }

  #addCallee(session: Session, callee: Extension, caller: Caller, dialed: string): Party {
    const callerParty = session.parties[0];
    const far = this.#store.addParty(session, {
      direction: "Inbound",
      owner: callee,
      from: {
        phoneNumber: caller.number,
        name: caller.name,
        ...(callerParty?.owner && { extensionId: callerParty.owner.id }),
      },
      to: {
        phoneNumber:
          callerParty?.owner && !isPhoneNumber(dialed)
            ? callee.extensionNumber
            : callee.phoneNumber,
        name: callee.name,
        extensionId: callee.id,
      },
      identity: { name: callee.name, phoneNumber: callee.phoneNumber },
    });
    this.#store.notify(far);
    return far;
  }

  /** Connects the audio of both ends. The event of the answering party comes first, as on the platform. */
  connect(answering: Party, other: Party | undefined): void {
    const { session } = answering;
    this.#stopRingback(session);
    for (const party of [answering, other]) {
      if (party?.endpoint?.audio && !party.held) session.bridge.add(party.endpoint.audio);
    }
    this.#store.setStatus(answering, { code: "Answered" });
    if (!other) return;
    if (other.status.code === "Setup" || other.status.code === "Proceeding") {
      this.#store.setStatus(other, { code: "Answered" });
    }
    other.endpoint?.answered?.();
    this.#directory.people
      .find((person) => person.sessionId === other.session.id && person.state === "calling")
      ?.connected();
  }

  /** Sends the caller to voicemail and ends the call after VOICEMAIL_MS. */
  toVoicemail(far: Party, caller: Party, reason?: string): void {
    const { session } = far;
    this.#stopRingback(session);
    const { serviceStatus } = this.#rules;
    if (serviceStatus === undefined || !far.owner) disconnect(this.#store, far, reason);
    else this.#store.setStatus(far, { code: serviceStatus });
    this.#answerCaller(caller);
    this.#store.schedule(session, VOICEMAIL_MS, () => endCall(this.#store, session, caller));
  }

  #createOutbound(
    extension: Extension,
    target: string,
    origin: "Call" | "CallOut",
    callerId?: string,
  ): Party {
    const callee = this.#directory.extension(target);
    return this.#store.addParty(this.#store.createSession(origin, extension), {
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
  }

  #scheduleRouting(own: Party): void {
    this.#store.schedule(own.session, this.#rules.ringDelay, () => {
      const target = own.to.phoneNumber ?? "";
      const callee = this.#directory.extension(target);
      if (callee) this.#callExtension(own, callee);
      else this.#callPerson(own, this.#directory.person(target) ?? this.#addUnknownPerson(target));
    });
  }

  #callPerson(own: Party, person: SimulatedPerson): void {
    const far = this.#store.addParty(own.session, {
      direction: "Inbound",
      from: { ...own.from },
      to: { ...own.to },
      identity: { name: person.name, phoneNumber: person.phoneNumber },
    });
    this.#ringExternalPerson(own, far, person, {});
  }

  #ringExternalPerson(
    caller: Party,
    far: Party,
    person: SimulatedPerson,
    options: RouteOptions,
  ): void {
    this.#store.setStatus(far, { code: "Proceeding" });
    if (!this.#ringPerson(person, far, caller, options)) return;
    if (caller.status.code === "Setup") this.#store.setStatus(caller, { code: "Proceeding" });
  }

  #callExtension(own: Party, callee: Extension): void {
    const target = own.to.phoneNumber ?? "";
    const caller = callerOf(own, target);
    this.#ringExtension(own, this.#addCallee(own.session, callee, caller, target), caller, {});
  }

  #callThroughMenu(
    caller: Party,
    callee: Extension,
    from: Caller,
    announcement: Announcement,
  ): void {
    const { session } = caller;
    const menu = this.#store.addParty(session, {
      direction: "Inbound",
      from: { phoneNumber: from.number },
      to: { phoneNumber: callee.phoneNumber, name: "Main menu" },
      identity: { name: "Main menu", phoneNumber: callee.phoneNumber },
    });
    this.#store.notify(menu);
    this.#store.setStatus(caller, { code: "Answered" });
    this.#store.schedule(session, this.#rules.ringDelay, () => {
      this.#store.setStatus(menu, { code: "Disconnected" });
      const far = this.#addCallee(session, callee, from, callee.phoneNumber);
      this.#ringExtension(caller, far, from, announcement);
    });
  }

  #ringExtension(
    caller: Party,
    far: Party,
    from: Caller,
    options: Announcement & RouteOptions,
  ): void {
    const { session } = caller;
    const callee = far.owner;
    if (!callee) return;
    if (caller.owner) {
      this.#store.schedule(session, EARLY_ANSWER_MS, () => {
        if (caller.status.code === "Setup") this.#store.setStatus(caller, { code: "Answered" });
      });
    }
    this.#store.schedule(session, EARLY_ANSWER_MS + 20, () => {
      if (!isLive(far)) return;
      this.#store.setStatus(far, { code: "Proceeding" });
      const colleague = this.#directory.colleague(callee);
      if (this.#directory.contacts(callee).length === 0 && colleague) {
        this.#ringPerson(colleague, far, caller, options);
      } else {
        this.#ringWebPhones(caller, far, from, options);
      }
    });
  }

  #ringPerson(person: SimulatedPerson, far: Party, caller: Party, options: RouteOptions): boolean {
    const { session } = far;
    const unanswered = (reason: string): void => {
      this.#store.setStatus(far, { code: "Disconnected", reason });
      if (options.unanswered) options.unanswered();
      else endCall(this.#store, session, caller, caller.endpoint?.answered ? reason : undefined);
    };
    if (!person.ring(far)) {
      unanswered("TargetBusy");
      return false;
    }
    if (!options.quiet) this.#startRingback(session);
    session.cleanups.push(() => person.stopRinging(far));
    const { answerAfter, noAnswerAfter } = this.#rules;
    if (answerAfter !== undefined && !person.isScripted) {
      this.#store.schedule(session, answerAfter, () => {
        if (person.state === "ringing") person.answer();
      });
    }
    if (noAnswerAfter !== undefined) {
      this.#store.schedule(session, noAnswerAfter, () => {
        if (person.sessionId !== session.id || person.state !== "ringing") return;
        person.stopRinging(far);
        unanswered("NoAnswer");
      });
    }
    return true;
  }

  #ringWebPhones(
    caller: Party,
    far: Party,
    from: Caller,
    { quiet, unanswered, ...announcement }: Announcement & RouteOptions,
  ): void {
    if (!quiet) this.#startRingback(far.session);
    this.#ringer.ring(far, from, announcement, {
      answered: () => this.connect(far, caller),
      refused: (reason) => {
        if (unanswered) {
          disconnect(this.#store, far, DISCONNECT_REASONS[reason]);
          unanswered();
        }
        // A queue would try another agent; this account has none.
        else if (announcement.queue !== undefined) endCall(this.#store, far.session, far);
        else this.toVoicemail(far, caller, DISCONNECT_REASONS[reason]);
      },
      forwarded: (target) => this.#forward(caller, far, target),
      replied: (reply, settle) => {
        this.#stopRingback(far.session);
        this.#answerCaller(caller);
        playReply(this.#store, {
          caller,
          far,
          reply,
          person: this.#directory.people.find(({ sessionId }) => sessionId === far.session.id),
          settle,
          toVoicemail: () => this.toVoicemail(far, caller, "CallReplied"),
        });
      },
    });
  }

  #forward(caller: Party, far: Party, target: string): void {
    if (!this.isReachable(far.owner, target)) {
      this.toVoicemail(far, caller);
      return;
    }
    this.#stopRingback(far.session);
    disconnect(this.#store, far, "BlindTransfer");
    this.route(caller, target, { quiet: true });
  }

  /** Marks the caller's party as answered, because voicemail or a reply message plays to it. */
  #answerCaller(caller: Party): void {
    if (caller.status.code === "Setup" || caller.status.code === "Proceeding") {
      this.#store.setStatus(caller, { code: "Answered" });
    }
    caller.endpoint?.answered?.();
  }

  #startRingback(session: Session): void {
    if (this.#sounds.ringback) session.stopRingback ??= session.bridge.play(RINGBACK);
  }

  #stopRingback(session: Session): void {
    session.stopRingback?.();
    session.stopRingback = undefined;
  }
}
