import { backoff, type Clock, type ClockTimer, withTimeout } from "../clock.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { LegEnd, Logger, PhoneState } from "../types.ts";
import type { Wire } from "../wire.ts";
import { answerChallenges } from "./answer-challenges.ts";
import type { DeviceManagerLike } from "./chosen-devices.ts";
import { discardPhone } from "./discard-phone.ts";
import { claimInstanceId, type StorageLike } from "./instance-id.ts";
import { microphoneError } from "./microphone.ts";
import { onMediaPathLost } from "./on-media-path-lost.ts";
import type { PhoneLeg } from "./phone-leg.ts";
import { type CreatePhone, provisionPhone } from "./provision-phone.ts";
import { type ReInviteOutcome, reInvite } from "./re-invite.ts";
import { followRegistration, Registration } from "./registration.ts";
import { type CallSessionLike, endLeg, partyIdOf, type WebPhoneLike } from "./web-phone.ts";

/** Limit of a SIP request within a call. The web phone itself may wait forever for the response. */
const SIP_TIMEOUT_MS = 10_000;

export interface PhoneOptions {
  wire: Wire;
  clock: Clock;
  logger: Logger;
  storage: StorageLike | undefined;
  createPhone: CreatePhone | undefined;
  /** Names the microphone and the speaker that a new call uses. */
  deviceManager: DeviceManagerLike;
  /** The app's own web phone, which the app registers; undefined if the kit makes one. */
  webPhone: WebPhoneLike | undefined;
  /** Whether the kit restores the registration of the app's own web phone. */
  recoversAppPhone: boolean;
  onState(state: PhoneState): void;
  /** Called when a leg rings, is answered or changes. */
  onLeg(leg: PhoneLeg, session: CallSessionLike): void;
  /** `isLost` tells that the SIP server does not know the leg any more, of whose end no BYE told. */
  onLegEnded(sessionId: string, by: LegEnd, isLost: boolean): void;
  /** Called when the SIP server leaves a leg's re-INVITE without an acceptable answer, so that the leg may be dead. */
  onLegInDoubt(sessionId: string): void;
}

interface TrackedLeg {
  session: CallSessionLike;
  /** Undefined until the phone system has named the telephony session. */
  leg: PhoneLeg | undefined;
  stopWatching: (() => void) | undefined;
  /** Whether this page hung the leg up. */
  endedLocally: boolean;
  /** Whether the SIP server does not know the leg any more. */
  isLost: boolean;
  /** Whether the kit made or answered the call, which matters on the app's own web phone. */
  claimed: boolean;
  /** Settles with the last re-INVITE. */
  lastReInvite: Promise<unknown>;
  /** Gives up the re-INVITE that is in progress. */
  abortReInvite: AbortController | undefined;
  /** Identifies the renewal of the media path that is in progress. */
  restoring: object | undefined;
  restoreTimer: ClockTimer | undefined;
  /** Renewals of the media path that failed in a row. */
  failures: number;
}

/** The page's web phone: registers once, keeps the registration, and tracks the phone's legs by telephony session id. */
export class Phone {
  readonly #options: PhoneOptions;
  readonly #legs = new Set<TrackedLeg>();
  /** Answered sessions that were ended here while their BYE could not be delivered. */
  readonly #unsentByes = new Set<CallSessionLike>();
  #phone: WebPhoneLike | undefined;
  #registered: Promise<WebPhoneLike> | undefined;
  #registration: Registration | undefined;
  #stopFollowing: (() => void) | undefined;
  #stopAnsweringChallenges: (() => void) | undefined;
  #releaseInstance: (() => void) | undefined;
  #disposed = false;
  readonly #onNewSession = (session: CallSessionLike): void => this.#trackLeg(session);

  constructor(options: PhoneOptions) {
    this.#options = options;
  }

  /** Registers the phone at the first call. Resolves with the registered phone. */
  ready(): Promise<WebPhoneLike> {
    if (this.#disposed) return Promise.reject(errors.disposed());
    this.#registered ??= this.#start().catch((error: unknown) => {
      this.#registered = undefined;
      const typed =
        error instanceof ConferenceError ? error : errors.phoneRefused({ cause: error });
      this.#options.onState({ status: "failed", error: typed });
      throw typed;
    });
    return this.#registered;
  }

  /** Whether the app provides the media, so that the kit asks for no microphone. */
  get bringsOwnMedia(): boolean {
    const phone = this.#phone ?? this.#options.webPhone;
    return phone?.options?.webRtcSessionFactory !== undefined;
  }

  session(sessionId: string): CallSessionLike | undefined {
    return [...this.#legs].find(({ leg }) => leg?.sessionId === sessionId)?.session;
  }

  /** The answered legs. */
  get answered(): { session: CallSessionLike; leg: PhoneLeg }[] {
    return [...this.#legs].flatMap(({ session, leg }) =>
      leg?.state === "answered" ? [{ session, leg }] : [],
    );
  }

  /**
   * Rejects with "network" if the SIP server does not answer within 10 seconds, and turns the web
   * phone's own errors into ConferenceErrors.
   */
  async withTimeout<T>(action: Promise<T>): Promise<T> {
    const { clock } = this.#options;
    try {
      return await withTimeout(clock, SIP_TIMEOUT_MS, action, () => errors.network());
    } catch (error) {
      throw microphoneError(error) ?? errors.asConferenceError(error);
    }
  }

  /** Unregisters the kit's own phone when the page is left, and ends no call. */
  unregisterOnUnload(): void {
    if (this.#phone !== this.#options.webPhone) this.#registration?.unregisterOnUnload();
  }

  /** Ends the calls of the kit's own phone and unregisters it. The app's own web phone stays as it is. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#registration?.close();
    this.#stopFollowing?.();
    this.#stopAnsweringChallenges?.();
    const phone = this.#phone;
    this.#phone = undefined;
    for (const tracked of this.#legs) this.#stopWatching(tracked);
    this.#legs.clear();
    if (phone) {
      phone.off("inboundCall", this.#onNewSession);
      phone.off("outboundCall", this.#onNewSession);
      if (phone !== this.#options.webPhone) await discardPhone(phone, this.#options.clock);
    }
    this.#releaseInstance?.();
  }

  async answer(sessionId: string): Promise<void> {
    const session = this.#sessionOf(sessionId);
    this.claim(sessionId);
    await this.withTimeout(session.answer?.() ?? Promise.reject(errors.wrongState()));
    this.#update(session, { state: "answered" });
  }

  /**
   * Ends a leg. Rejects when the SIP server cannot be told; an answered leg and its microphone are off even
   * then, and the BYE is sent when the phone is registered again.
   */
  async hangUp(sessionId: string): Promise<void> {
    const session = this.#sessionOf(sessionId);
    for (const tracked of this.#legs) {
      if (tracked.session === session) tracked.endedLocally = true;
    }
    const isAnswered = session.state === "answered";
    try {
      // The web phone waits forever for the response to a BYE on a closed socket.
      if (isAnswered && !this.#isConnected) throw errors.network();
      await this.withTimeout(endLeg(session));
    } catch (error) {
      if (isAnswered) {
        this.#unsentByes.add(session);
        this.#removeLeg(session);
      }
      throw error;
    }
    this.#forgetLeg(session);
  }

  get #isConnected(): boolean {
    const { readyState = WebSocket.OPEN } = this.#phone?.sipClient.wsc ?? {};
    return readyState === WebSocket.OPEN;
  }

  #sendUnsentByes(): void {
    for (const session of this.#unsentByes) {
      this.#unsentByes.delete(session);
      this.withTimeout(session.hangup()).catch(() => this.#unsentByes.add(session));
    }
  }

  /** Removes the legs of a call that the platform has ended, even if their BYE or CANCEL was lost. */
  discard(sessionId: string): void {
    for (const { session, leg } of this.#legs) {
      if (leg?.sessionId === sessionId) this.#removeLeg(session);
    }
  }

  /** Marks a call as one of the kit, whose audio the kit restores on the app's own web phone too. */
  claim(sessionId: string): void {
    for (const tracked of this.#legs) {
      if (tracked.leg?.sessionId === sessionId) tracked.claimed = true;
    }
  }

  /**
   * Asks the SIP server by a re-INVITE whether it still knows an answered leg. Removes the leg if it does not.
   * Resolves with whether the leg is known to be alive, also where the server refuses the change (RFC 3261,
   * section 14.1).
   */
  async isAlive(sessionId: string): Promise<boolean> {
    const tracked = [...this.#legs].find(({ leg }) => leg?.sessionId === sessionId);
    if (tracked?.session.state !== "answered") return false;
    const outcome = await this.#reInvite(tracked, () => this.#renewMedia(tracked));
    if (outcome === "gone") this.#loseLeg(tracked.session);
    return outcome === "accepted" || outcome === "refused";
  }

  mute(sessionId: string): void {
    const session = this.#sessionOf(sessionId);
    session.mute();
    this.#update(session, { muted: true });
  }

  unmute(sessionId: string): void {
    const session = this.#sessionOf(sessionId);
    session.unmute();
    this.#update(session, { muted: false });
  }

  async hold(sessionId: string): Promise<void> {
    await this.#setHeld(sessionId, true);
  }

  async unhold(sessionId: string): Promise<void> {
    await this.#setHeld(sessionId, false);
  }

  sendDtmf(sessionId: string, digits: string): void {
    if (!/^[0-9A-Da-d*#]+$/.test(digits)) throw errors.invalidDigits();
    this.#sessionOf(sessionId).sendDtmf(digits);
  }

  async #start(): Promise<WebPhoneLike> {
    const { webPhone, recoversAppPhone, onState } = this.#options;
    if (webPhone) {
      this.#phone = webPhone;
      this.#stopAnsweringChallenges = answerChallenges(webPhone);
      this.#listenForSessions(webPhone);
      for (const session of webPhone.callSessions) this.#trackLeg(session);
      onState({ status: "registered" });
      if (recoversAppPhone) this.#registrationOf(webPhone).adopt();
      else this.#stopFollowing = followRegistration(webPhone, (state) => this.#onFollowed(state));
      return webPhone;
    }
    onState({ status: "connecting" });
    const { wire, storage, createPhone, deviceManager } = this.#options;
    const { instanceId, release } = claimInstanceId(storage);
    this.#releaseInstance = release;
    try {
      const phone = await provisionPhone(wire, { instanceId, deviceManager }, createPhone);
      if (this.#disposed) throw errors.disposed();
      this.#stopAnsweringChallenges = answerChallenges(phone);
      this.#listenForSessions(phone);
      await this.#registrationOf(phone).open();
      this.#phone = phone;
      onState({ status: "registered" });
      return phone;
    } catch (error) {
      release();
      throw error;
    }
  }

  #onFollowed(state: PhoneState): void {
    this.#options.onState(state);
    if (state.status === "registered") this.#sendUnsentByes();
  }

  #registrationOf(phone: WebPhoneLike): Registration {
    const { clock, logger, onState } = this.#options;
    const onRestored = (): void => {
      this.#sendUnsentByes();
      for (const tracked of this.#legs) {
        // The answer to a request over the old socket cannot arrive any more.
        tracked.abortReInvite?.abort();
        tracked.restoring = undefined;
        void this.#restoreMedia(tracked);
      }
    };
    this.#registration = new Registration(phone, { clock, logger, onState, onRestored });
    return this.#registration;
  }

  #listenForSessions(phone: WebPhoneLike): void {
    phone.on("inboundCall", this.#onNewSession);
    phone.on("outboundCall", this.#onNewSession);
  }

  #trackLeg(session: CallSessionLike): void {
    if ([...this.#legs].some((tracked) => tracked.session === session)) return;
    const tracked: TrackedLeg = {
      session,
      leg: undefined,
      stopWatching: undefined,
      endedLocally: false,
      isLost: false,
      claimed: false,
      lastReInvite: Promise.resolve(),
      abortReInvite: undefined,
      restoring: undefined,
      restoreTimer: undefined,
      failures: 0,
    };
    this.#legs.add(tracked);
    const onChange = (): void => {
      if (session.state === "answered") {
        tracked.stopWatching ??= onMediaPathLost(
          session,
          this.#options.clock,
          () => void this.#restoreMedia(tracked),
        );
      }
      this.#update(session, {});
    };
    session.on("ringing", onChange);
    session.on("answered", onChange);
    session.on("failed", () => this.#forgetLeg(session));
    session.on("disposed", () => this.#forgetLeg(session));
    onChange();
  }

  #update(session: CallSessionLike, change: Partial<PhoneLeg>): void {
    const tracked = [...this.#legs].find((candidate) => candidate.session === session);
    const { sessionId } = session;
    if (!tracked || sessionId === undefined) return;
    tracked.leg = {
      muted: false,
      held: false,
      since: this.#options.clock.now(),
      ...tracked.leg,
      sessionId,
      partyId: partyIdOf(session),
      direction: session.direction,
      state: session.state === "answered" ? "answered" : "ringing",
      ...change,
    };
    this.#options.onLeg(tracked.leg, session);
  }

  #forgetLeg(session: CallSessionLike): void {
    for (const tracked of this.#legs) {
      if (tracked.session !== session) continue;
      this.#legs.delete(tracked);
      this.#stopWatching(tracked);
      const { leg, endedLocally, isLost } = tracked;
      if (!leg) continue;
      // A call that rings on after a new registration has another leg by now.
      const other = [...this.#legs].find((each) => each.leg?.sessionId === leg.sessionId);
      if (other) this.#update(other.session, {});
      else this.#options.onLegEnded(leg.sessionId, endedLocally ? "local" : "remote", isLost);
    }
  }

  #stopWatching({ stopWatching, restoreTimer }: TrackedLeg): void {
    stopWatching?.();
    this.#options.clock.clearTimeout(restoreTimer);
  }

  /** Removes a leg that the SIP server does not know any more. */
  #loseLeg(session: CallSessionLike): void {
    for (const tracked of this.#legs) if (tracked.session === session) tracked.isLost = true;
    this.#removeLeg(session);
  }

  /** Removes a dead leg from the web phone's list and from this one. */
  #removeLeg(session: CallSessionLike): void {
    const sessions = this.#phone?.callSessions ?? [];
    const index = sessions.indexOf(session);
    if (index !== -1) sessions.splice(index, 1);
    if (session.state !== "disposed") session.dispose();
    this.#forgetLeg(session);
  }

  #sessionOf(sessionId: string): CallSessionLike {
    const session = this.session(sessionId);
    if (!session) throw errors.unknownCall();
    return session;
  }

  /** Sends a re-INVITE of a leg after the one before it, since two at once are forbidden (RFC 3261, section 14.1). */
  #reInvite(tracked: TrackedLeg, send: () => Promise<void>): Promise<ReInviteOutcome> {
    const { clock } = this.#options;
    const outcome = tracked.lastReInvite.then(async () => {
      const phone = this.#phone;
      if (!phone || !this.#legs.has(tracked)) return "gone";
      const abort = new AbortController();
      tracked.abortReInvite = abort;
      return reInvite(phone, tracked.session, { clock, signal: abort.signal, send });
    });
    tracked.lastReInvite = outcome;
    return outcome;
  }

  async #setHeld(sessionId: string, held: boolean): Promise<void> {
    const session = this.#sessionOf(sessionId);
    const tracked = [...this.#legs].find((each) => each.session === session);
    if (!tracked) throw errors.unknownCall();
    const outcome = await this.#reInvite(tracked, () => (held ? session.hold() : session.unhold()));
    switch (outcome) {
      case "accepted":
        this.#update(session, { held });
        return;
      case "gone":
        this.#loseLeg(session);
        throw errors.unknownCall();
      case "unanswered":
        throw errors.network();
      case "refused":
        throw errors.wrongState();
    }
  }

  /** Whether the kit takes care of a leg's audio: on the app's own web phone only of its own calls, unless it recovers that phone. */
  #mayRestore({ session, claimed }: TrackedLeg): boolean {
    const { webPhone, recoversAppPhone } = this.#options;
    const isAppPhone = this.#phone === webPhone;
    return session.state === "answered" && (!isAppPhone || recoversAppPhone || claimed);
  }

  /** An ICE restart, which keeps the call held or not held. */
  #renewMedia({ session, leg }: TrackedLeg): Promise<void> {
    return session.reInvite(!leg?.held);
  }

  /** Renews a call's media path, which a change of the network may have broken. A call on hold stays on hold. */
  async #restoreMedia(tracked: TrackedLeg): Promise<void> {
    const { clock, logger, onLegInDoubt } = this.#options;
    if (tracked.restoring || !tracked.leg || !this.#mayRestore(tracked)) return;
    const run = {};
    tracked.restoring = run;
    clock.clearTimeout(tracked.restoreTimer);
    const outcome = await this.#reInvite(tracked, () => this.#renewMedia(tracked));
    if (tracked.restoring !== run) return;
    tracked.restoring = undefined;
    if (this.#disposed || !this.#legs.has(tracked)) return;
    if (outcome === "accepted") {
      tracked.failures = 0;
      return;
    }
    if (outcome === "gone") {
      this.#loseLeg(tracked.session);
      return;
    }
    tracked.failures += 1;
    logger.warn("The audio of a call could not be restored; another try follows.");
    onLegInDoubt(tracked.leg.sessionId);
    // After a second failure the connection to the SIP server may be broken too; after more, only the call is.
    if (tracked.failures === 2 && this.#registration) this.#registration.restart();
    else {
      const retry = (): void => void this.#restoreMedia(tracked);
      tracked.restoreTimer = clock.setTimeout(retry, backoff(tracked.failures));
    }
  }
}
