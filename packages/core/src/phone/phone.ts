import { backoff, type Clock, withTimeout } from "../clock.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { LegEnd, Logger, PhoneState } from "../types.ts";
import type { Wire } from "../wire.ts";
import type { DeviceManagerLike } from "./chosen-devices.ts";
import { discardPhone } from "./discard-phone.ts";
import { claimInstanceId, type StorageLike } from "./instance-id.ts";
import { type CreatePhone, makePhone } from "./make-phone.ts";
import { onSoundLost } from "./on-sound-lost.ts";
import type { PhoneLeg } from "./phone-leg.ts";
import { reInvite } from "./re-invite.ts";
import { followRegistration, Registration } from "./registration.ts";
import { type CallSessionLike, endLeg, partyIdOf, type WebPhoneLike } from "./web-phone.ts";

/** Milliseconds. */
const ACTION_LIMIT = 10_000;

export interface PhoneOptions {
  wire: Wire;
  clock: Clock;
  logger: Logger;
  storage: StorageLike | undefined;
  createPhone: CreatePhone | undefined;
  /** Which microphone and speaker a call begins with. */
  deviceManager: DeviceManagerLike;
  /** The app's own phone, registered by the app. */
  webPhone: WebPhoneLike | undefined;
  /** Whether the app's own phone is kept registered by the kit too. */
  recoversAppPhone: boolean;
  /** Whether a call on the app's own phone is one that the kit made. */
  isOurs(sessionId: string): boolean;
  onState(state: PhoneState): void;
  /** A leg rings, was answered, changed. */
  onLeg(leg: PhoneLeg, session: CallSessionLike): void;
  onLegEnded(sessionId: string, by: LegEnd): void;
}

interface Leg {
  session: CallSessionLike;
  facts: PhoneLeg | undefined;
  stopWatching: (() => void) | undefined;
  /** This page asked for its end. */
  endedLocally: boolean;
}

/** The page's web phone: one registration, however often it is asked for, and its legs by telephony session. */
export class Phone {
  readonly #options: PhoneOptions;
  readonly #legs = new Set<Leg>();
  #phone: WebPhoneLike | undefined;
  #ready: Promise<WebPhoneLike> | undefined;
  #registration: Registration | undefined;
  #stopFollowing: (() => void) | undefined;
  #releaseInstance: (() => void) | undefined;
  #disposed = false;
  readonly #adopt = (session: CallSessionLike): void => this.#watch(session);

  constructor(options: PhoneOptions) {
    this.#options = options;
  }

  /** The registered phone. */
  ready(): Promise<WebPhoneLike> {
    if (this.#disposed) return Promise.reject(errors.disposed());
    this.#ready ??= this.#start().catch((error: unknown) => {
      this.#ready = undefined;
      const typed =
        error instanceof ConferenceError ? error : errors.phoneRefused({ cause: error });
      this.#options.onState({ status: "failed", error: typed });
      throw typed;
    });
    return this.#ready;
  }

  /** Whether media comes from the app and no microphone is asked for. */
  get bringsOwnMedia(): boolean {
    const phone = this.#phone ?? this.#options.webPhone;
    return phone?.options?.webRtcSessionFactory !== undefined;
  }

  session(sessionId: string): CallSessionLike | undefined {
    return [...this.#legs].find(({ facts }) => facts?.sessionId === sessionId)?.session;
  }

  /** Legs that somebody has answered, with what is known of them. */
  get answered(): { session: CallSessionLike; facts: PhoneLeg }[] {
    return [...this.#legs].flatMap(({ session, facts }) =>
      facts?.state === "answered" ? [{ session, facts }] : [],
    );
  }

  /** Waits for an answer of the SIP server for so long, and no longer. */
  bounded<T>(action: Promise<T>): Promise<T> {
    return this.#bounded(action);
  }

  /** The page goes away: un-registers, and ends no call. The app's own phone is the app's. */
  leavePage(): void {
    if (this.#phone !== this.#options.webPhone) this.#registration?.leavePage();
  }

  /** Leaves the app's own phone as it is; ends the calls of the kit's, and un-registers it. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#registration?.close();
    this.#stopFollowing?.();
    const phone = this.#phone;
    this.#phone = undefined;
    for (const { stopWatching } of this.#legs) stopWatching?.();
    this.#legs.clear();
    if (phone) {
      phone.off("inboundCall", this.#adopt);
      phone.off("outboundCall", this.#adopt);
      if (phone !== this.#options.webPhone) await discardPhone(phone, this.#options.clock);
    }
    this.#releaseInstance?.();
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
    for (const leg of this.#legs) if (leg.session === session) leg.endedLocally = true;
    await this.#bounded(endLeg(session));
    this.#drop(session);
  }

  /** Puts away a leg that the other side has ended already. */
  discard(sessionId: string): void {
    const session = this.session(sessionId);
    if (session) this.#removeLeg(session);
  }

  mute(sessionId: string): void {
    const session = this.#require(sessionId);
    session.mute();
    this.#update(session, { muted: true });
  }

  unmute(sessionId: string): void {
    const session = this.#require(sessionId);
    session.unmute();
    this.#update(session, { muted: false });
  }

  async hold(sessionId: string): Promise<void> {
    const session = this.#require(sessionId);
    await this.#bounded(session.hold());
    this.#update(session, { held: true });
  }

  async unhold(sessionId: string): Promise<void> {
    const session = this.#require(sessionId);
    await this.#bounded(session.unhold());
    this.#update(session, { held: false });
  }

  sendDtmf(sessionId: string, digits: string): void {
    if (!/^[0-9A-Da-d*#]+$/.test(digits)) throw errors.invalidDigits();
    this.#require(sessionId).sendDtmf(digits);
  }

  async #start(): Promise<WebPhoneLike> {
    const { webPhone, recoversAppPhone, onState } = this.#options;
    if (webPhone) {
      this.#phone = webPhone;
      this.#listen(webPhone);
      for (const session of webPhone.callSessions) this.#watch(session);
      onState({ status: "registered" });
      if (recoversAppPhone) this.#registrationOf(webPhone).adopt();
      else this.#stopFollowing = followRegistration(webPhone, onState);
      return webPhone;
    }
    onState({ status: "connecting" });
    const { wire, storage, createPhone, deviceManager } = this.#options;
    const { instanceId, release } = claimInstanceId(storage);
    this.#releaseInstance = release;
    try {
      const phone = await makePhone(wire, { instanceId, deviceManager }, createPhone);
      if (this.#disposed) throw errors.disposed();
      this.#listen(phone);
      await this.#registrationOf(phone).open();
      this.#phone = phone;
      onState({ status: "registered" });
      return phone;
    } catch (error) {
      release();
      throw error;
    }
  }

  #registrationOf(phone: WebPhoneLike): Registration {
    const { clock, logger, onState } = this.#options;
    const onRestored = (): void => {
      for (const { session } of this.#legs) void this.#restoreSound(session);
    };
    this.#registration = new Registration(phone, { clock, logger, onState, onRestored });
    return this.#registration;
  }

  #listen(phone: WebPhoneLike): void {
    phone.on("inboundCall", this.#adopt);
    phone.on("outboundCall", this.#adopt);
  }

  #watch(session: CallSessionLike): void {
    if ([...this.#legs].some((leg) => leg.session === session)) return;
    const leg: Leg = { session, facts: undefined, stopWatching: undefined, endedLocally: false };
    this.#legs.add(leg);
    const seen = (): void => {
      if (session.state === "answered") {
        leg.stopWatching ??= onSoundLost(session, this.#options.clock, () =>
          this.#restoreSound(session),
        );
      }
      this.#update(session, {});
    };
    session.on("ringing", seen);
    session.on("answered", seen);
    session.on("failed", () => this.#drop(session));
    session.on("disposed", () => this.#drop(session));
    seen();
  }

  #update(session: CallSessionLike, change: Partial<PhoneLeg>): void {
    const leg = [...this.#legs].find((candidate) => candidate.session === session);
    const { sessionId } = session;
    if (!leg || sessionId === undefined) return;
    leg.facts = {
      muted: false,
      held: false,
      ...leg.facts,
      sessionId,
      partyId: partyIdOf(session),
      direction: session.direction,
      state: session.state === "answered" ? "answered" : "ringing",
      ...change,
    };
    this.#options.onLeg(leg.facts, session);
  }

  #drop(session: CallSessionLike): void {
    for (const leg of this.#legs) {
      if (leg.session !== session) continue;
      this.#legs.delete(leg);
      leg.stopWatching?.();
      if (leg.facts)
        this.#options.onLegEnded(leg.facts.sessionId, leg.endedLocally ? "local" : "remote");
    }
  }

  /** Takes a dead leg away, here and from the phone's own list. */
  #removeLeg(session: CallSessionLike): void {
    const sessions = this.#phone?.callSessions ?? [];
    const index = sessions.indexOf(session);
    if (index !== -1) sessions.splice(index, 1);
    if (session.state !== "disposed") session.dispose();
    this.#drop(session);
  }

  #require(sessionId: string): CallSessionLike {
    const session = this.session(sessionId);
    if (!session) throw errors.unknownCall();
    return session;
  }

  #bounded<T>(action: Promise<T>): Promise<T> {
    return withTimeout(this.#options.clock, ACTION_LIMIT, action, () => errors.network());
  }

  /** The path of the sound may have changed with the network. A held call stays held. */
  async #restoreSound(session: CallSessionLike, attempt = 1): Promise<void> {
    const { clock, logger } = this.#options;
    const leg = [...this.#legs].find((candidate) => candidate.session === session);
    const phone = this.#phone;
    if (!leg?.facts || !phone || session.state !== "answered") return;
    if (phone === this.#options.webPhone && !this.#options.isOurs(leg.facts.sessionId)) return;
    const outcome = await reInvite(phone, session, clock, leg.facts.held);
    if (outcome === "restored" || this.#disposed) return;
    if (outcome === "gone") {
      this.#removeLeg(session);
      return;
    }
    logger.warn("The sound of a call could not be restored; another try follows.");
    // The way to the server may be as dead as the sound's.
    if (attempt > 1) this.#registration?.restart();
    else clock.setTimeout(() => void this.#restoreSound(session, attempt + 1), backoff(attempt));
  }
}
