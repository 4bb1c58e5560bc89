import { backoff, type Clock, type ClockTimer, within } from "../clock.ts";
import type { LegFacts } from "../conference/state.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { onOnline } from "../online.ts";
import { fieldsOf } from "../telephony/parse.ts";
import type { Logger, PhoneState } from "../types.ts";
import type { Wire } from "../wire.ts";
import { discardPhone } from "./discard-phone.ts";
import { type StorageLike, stableInstanceId } from "./instance-id.ts";
import { type CallSessionLike, endLeg, partyIdOf, type WebPhoneLike } from "./web-phone.ts";

/** Milliseconds. */
const REGISTER_LIMIT = 15_000;
const ACTION_LIMIT = 10_000;

export interface PhoneOptions {
  wire: Wire;
  clock: Clock;
  logger: Logger;
  storage: StorageLike | undefined;
  /** The app's own phone, registered by the app. */
  webPhone: WebPhoneLike | undefined;
  onState(state: PhoneState): void;
  /** A leg rings, was answered, changed. */
  onLeg(leg: LegFacts, session: CallSessionLike): void;
  onLegGone(sessionId: string): void;
}

interface Leg {
  session: CallSessionLike;
  facts: LegFacts | undefined;
}

/** The page's web phone: one registration, however often it is asked for, and its legs by telephony session. */
export class Phone {
  readonly #options: PhoneOptions;
  readonly #legs = new Set<Leg>();
  #phone: WebPhoneLike | undefined;
  #registration: Promise<WebPhoneLike> | undefined;
  #retry: ClockTimer | undefined;
  #attempt = 0;
  #disposed = false;
  #stopListening: (() => void) | undefined;
  readonly #adopt = (session: CallSessionLike): void => this.#watch(session);

  constructor(options: PhoneOptions) {
    this.#options = options;
  }

  /** The registered phone. */
  ready(): Promise<WebPhoneLike> {
    if (this.#disposed) return Promise.reject(errors.disposed());
    this.#registration ??= this.#start().catch((error: unknown) => {
      this.#registration = undefined;
      const typed =
        error instanceof ConferenceError ? error : errors.phoneRefused({ cause: error });
      this.#options.onState({ status: "failed", error: typed });
      throw typed;
    });
    return this.#registration;
  }

  /** Whether media comes from the app and no microphone is asked for. */
  get bringsOwnMedia(): boolean {
    const phone = this.#phone ?? this.#options.webPhone;
    return phone?.options?.webRtcSessionFactory !== undefined;
  }

  session(sessionId: string): CallSessionLike | undefined {
    return [...this.#legs].find(({ facts }) => facts?.sessionId === sessionId)?.session;
  }

  /** Leaves the app's own phone as it is; ends the calls of the kit's, and un-registers it. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#options.clock.clearTimeout(this.#retry);
    this.#stopListening?.();
    const phone = this.#phone;
    this.#phone = undefined;
    this.#legs.clear();
    if (!phone) return;
    phone.off("inboundCall", this.#adopt);
    phone.off("outboundCall", this.#adopt);
    if (phone !== this.#options.webPhone) await discardPhone(phone, this.#options.clock);
  }

  async answer(sessionId: string): Promise<void> {
    const session = this.#require(sessionId);
    await this.#bounded(session.answer?.() ?? Promise.reject(errors.wrongState()));
    this.#update(session, { state: "answered" });
  }

  async decline(sessionId: string): Promise<void> {
    const session = this.#require(sessionId);
    await this.#bounded(session.decline?.() ?? Promise.reject(errors.wrongState()));
  }

  async hangUp(sessionId: string): Promise<void> {
    const session = this.#require(sessionId);
    await this.#bounded(endLeg(session));
    this.#drop(session);
  }

  setMuted(sessionId: string, muted: boolean): void {
    const session = this.#require(sessionId);
    if (muted) session.mute();
    else session.unmute();
    this.#update(session, { muted });
  }

  async setHeld(sessionId: string, held: boolean): Promise<void> {
    const session = this.#require(sessionId);
    await this.#bounded(held ? session.hold() : session.unhold());
    this.#update(session, { held });
  }

  sendDtmf(sessionId: string, digits: string): void {
    if (!/^[0-9A-Da-d*#]+$/.test(digits)) throw errors.invalidDigits();
    this.#require(sessionId).sendDtmf(digits);
  }

  async #start(): Promise<WebPhoneLike> {
    const { webPhone, onState } = this.#options;
    if (webPhone) {
      this.#attach(webPhone);
      for (const session of webPhone.callSessions) this.#watch(session);
      onState({ status: "registered" });
      return webPhone;
    }
    onState({ status: "connecting" });
    const phone = await this.#make();
    try {
      if (this.#disposed) throw errors.disposed();
      await within(this.#options.clock, REGISTER_LIMIT, phone.start(), () => errors.phoneRefused());
      if (this.#disposed) throw errors.disposed();
    } catch (error) {
      void discardPhone(phone, this.#options.clock);
      throw error;
    }
    this.#attach(phone);
    this.#watchSocket(phone);
    this.#stopListening = onOnline(() => {
      if (this.#retry) this.#tryAgain(phone);
    });
    onState({ status: "registered" });
    return phone;
  }

  async #make(): Promise<WebPhoneLike> {
    const { wire, storage } = this.#options;
    const provision = fieldsOf(
      await wire.postRoot("/restapi/v1.0/client-info/sip-provision", {
        body: { sipInfo: [{ transport: "WSS" }] },
        group: "heavy",
      }),
    );
    const [sipInfo] = Array.isArray(provision?.["sipInfo"]) ? provision["sipInfo"] : [];
    if (!fieldsOf(sipInfo)) throw errors.phoneRefused();
    // Apps that bring their own phone, and pages that never call, need not load it.
    const { default: WebPhone } = await import("ringcentral-web-phone").catch(() => {
      throw errors.network();
    });
    return new WebPhone({
      sipInfo,
      instanceId: stableInstanceId(storage),
    }) as unknown as WebPhoneLike;
  }

  #attach(phone: WebPhoneLike): void {
    this.#phone = phone;
    phone.on("inboundCall", this.#adopt);
    phone.on("outboundCall", this.#adopt);
  }

  #watch(session: CallSessionLike): void {
    if ([...this.#legs].some((leg) => leg.session === session)) return;
    this.#legs.add({ session, facts: undefined });
    const seen = (): void => this.#update(session, {});
    session.on("ringing", seen);
    session.on("answered", seen);
    session.on("failed", () => this.#drop(session));
    session.on("disposed", () => this.#drop(session));
    seen();
  }

  #update(session: CallSessionLike, change: Partial<LegFacts>): void {
    const leg = [...this.#legs].find((candidate) => candidate.session === session);
    const { sessionId } = session;
    if (!leg || sessionId === undefined) return;
    leg.facts = {
      muted: false,
      held: false,
      ...leg.facts,
      sessionId,
      partyId: partyIdOf(session),
      state: session.state === "answered" ? "answered" : "ringing",
      ...change,
    };
    this.#options.onLeg(leg.facts, session);
  }

  #drop(session: CallSessionLike): void {
    for (const leg of this.#legs) {
      if (leg.session !== session) continue;
      this.#legs.delete(leg);
      if (leg.facts) this.#options.onLegGone(leg.facts.sessionId);
    }
  }

  #require(sessionId: string): CallSessionLike {
    const session = this.session(sessionId);
    if (!session) throw errors.unknownCall();
    return session;
  }

  #bounded<T>(action: Promise<T>): Promise<T> {
    return within(this.#options.clock, ACTION_LIMIT, action, () => errors.network());
  }

  /** The phone makes a new socket at each start and watches none of them. */
  #watchSocket(phone: WebPhoneLike): void {
    const socket = phone.sipClient.wsc;
    socket?.addEventListener("close", () => {
      if (this.#phone === phone && phone.sipClient.wsc === socket) this.#reconnect(phone);
    });
  }

  #reconnect(phone: WebPhoneLike): void {
    const { clock, onState } = this.#options;
    if (this.#disposed) return;
    this.#attempt += 1;
    const wait = backoff(this.#attempt);
    onState({ status: "reconnecting", attempt: this.#attempt, nextTryAt: clock.now() + wait });
    this.#retry = clock.setTimeout(() => this.#tryAgain(phone), wait);
  }

  #tryAgain(phone: WebPhoneLike): void {
    const { clock, onState, logger } = this.#options;
    clock.clearTimeout(this.#retry);
    this.#retry = undefined;
    onState({ status: "reconnecting", attempt: this.#attempt, nextTryAt: undefined });
    const { sipClient } = phone;
    // Every second try goes to the other address, where there is one.
    if (sipClient.sipInfo?.outboundProxyBackup) {
      sipClient.toggleBackupOutboundProxy?.(this.#attempt % 2 === 0);
    }
    within(clock, REGISTER_LIMIT, phone.start(), () => errors.phoneRefused()).then(
      () => {
        if (this.#disposed) return;
        this.#attempt = 0;
        this.#watchSocket(phone);
        onState({ status: "registered" });
        void this.#restoreMedia();
      },
      () => {
        sipClient.wsc?.close();
        if (this.#disposed) return;
        logger.warn("The phone could not be registered again; another try follows.");
        this.#reconnect(phone);
      },
    );
  }

  /** The path of the sound may have changed with the network. A held call stays held. */
  async #restoreMedia(): Promise<void> {
    for (const { session, facts } of this.#legs) {
      if (session.state !== "answered") continue;
      await this.#bounded(session.reInvite(!facts?.held)).catch(() => {
        this.#options.logger.warn("The sound of a call could not be restored.");
      });
    }
  }
}
