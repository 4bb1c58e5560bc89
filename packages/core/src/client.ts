import { bringInCall, cancelBringIns } from "./actions/bring-in-call.ts";
import { answerCall, declineCall, hangUpCall } from "./actions/calls.ts";
import { findConference, recallConference } from "./actions/find-conference.ts";
import { finishConference } from "./actions/finish-conference.ts";
import { getActiveCalls } from "./actions/get-active-calls.ts";
import { sendDtmf, setHeld, setMuted } from "./actions/host-leg.ts";
import { hangUpInvite, inviteToSip } from "./actions/invite-to-sip.ts";
import { endConference, leaveConference } from "./actions/leave-conference.ts";
import { lookForAnswers } from "./actions/look-for-answers.ts";
import { muteParticipant } from "./actions/mute-participant.ts";
import { rejoinByItself, rejoinConference } from "./actions/rejoin-conference.ts";
import { removeParticipant } from "./actions/remove-participant.ts";
import { resync } from "./actions/resync.ts";
import { startConference } from "./actions/start-conference.ts";
import { type Clock, createSystemClock } from "./clock.ts";
import { ConferenceMemory } from "./conference/memory.ts";
import { isRunning } from "./conference/state.ts";
import type { Views } from "./conference/views.ts";
import { connectionHandlers } from "./connection.ts";
import { type ClientContext, Model, type RejoinPolicy } from "./context.ts";
import { errors } from "./errors/errors.ts";
import { fromRequestError } from "./errors/from-response.ts";
import { onPageHide } from "./network.ts";
import { createGatewaySource } from "./notifications/gateway.ts";
import type { NotificationSource } from "./notifications/source.ts";
import { HostLock } from "./phone/host-lock.ts";
import { browserStorage, type StorageLike } from "./phone/instance-id.ts";
import type { CreatePhone } from "./phone/make-phone.ts";
import { Phone } from "./phone/phone.ts";
import type { WebPhoneLike } from "./phone/web-phone.ts";
import { fieldsOf, idOf, textOf } from "./telephony/parse.ts";
import type { Logger } from "./types.ts";
import { type PlatformLike, Wire } from "./wire.ts";

export interface ConferenceClientOptions {
  /** `sdk.platform()` of a logged-in `@ringcentral/sdk`, or anything with its five verbs. */
  platform: PlatformLike;
  /** The app's own registered web phone. Left out, the kit makes and registers one when it is needed. */
  webPhone?: object;
  /**
   * Whether the kit restarts the app's own phone when its socket is lost, and restores the sound of
   * the calls that it made. Default false: then the app does, as ringcentral-web-phone's guide shows.
   */
  recoverWebPhone?: boolean;
  /**
   * Makes the kit's phone, for options of your own:
   * `({ sipInfo, instanceId }) => new WebPhone({ sipInfo, instanceId, debug: true })`. Not called where
   * there is a `webPhone`.
   */
  createWebPhone?: CreatePhone;
  /**
   * Whether the phone's other calls are put on hold for the one that is talked on, and resumed after
   * it. Default: true for the kit's phone, false for the app's own, whose calls are the app's.
   */
  holdOtherCalls?: boolean;
  /** What to do about a conference that runs without this page, as after a reload. Default "auto". */
  rejoin?: RejoinPolicy;
  /** Default "~", the account of the login. */
  accountId?: string;
  /** Default: the kit's own connection to the platform's WebSocket gateway. */
  notifications?: NotificationSource;
  /** Keeps the phone's instance id between page loads. Default: `localStorage`, where there is one. */
  storage?: StorageLike;
  /** Remembers the running conference over reloads of this tab. Default: `sessionStorage`, where there is one. */
  tabStorage?: StorageLike;
  clock?: Clock;
  /** Default: warnings and errors to the console. Gets no secrets. */
  logger?: Logger;
  /** How many a conference holds, the host included. Default 10, as the platform documents. */
  capacityLimit?: number;
}

/**
 * One agent's phone and conference in one page. Lives outside React: components come and go, the call
 * stays. Every method rejects with a ConferenceError.
 */
export interface ConferenceClient {
  /** Tells clients of one page apart, in query keys. */
  readonly uid: number;
  /** Registers the phone and subscribes to notifications; once, however often it is called. */
  connect(): Promise<void>;
  /** Whether that is done. */
  readonly connected: boolean;
  /** Un-registers the kit's phone and closes its sockets. The app's own phone is left alone. */
  dispose(): Promise<void>;
  /** From "ended", "failed" or "rejoinable" back to "idle"; a conference that runs elsewhere runs on. */
  reset(): void;
  /** Reads the calls anew, having connected first; events keep them right otherwise. */
  refreshCalls(): Promise<void>;
  start(): Promise<void>;
  /** Back into a conference that runs without this page: from "rejoinable" to "active". */
  rejoin(): Promise<void>;
  bringIn(variables: { callId: string }): Promise<void>;
  /** Takes back what waits to be brought in; the one that is on its way goes on. */
  cancelBringIns(): void;
  removeParticipant(variables: { participantId: string }): Promise<void>;
  muteParticipant(variables: { participantId: string; muted: boolean }): Promise<void>;
  setMuted(variables: { muted: boolean }): Promise<void>;
  setHeld(variables: { held: boolean }): Promise<void>;
  sendDtmf(variables: { digits: string }): Promise<void>;
  leave(): Promise<void>;
  end(): Promise<void>;
  answerCall(variables: { callId: string }): Promise<void>;
  declineCall(variables: { callId: string }): Promise<void>;
  hangUpCall(variables: { callId: string }): Promise<void>;
  invite(variables: { target: string }): Promise<void>;
  hangUpInvite(): Promise<void>;
  setLegMuted(variables: { sessionId: string; muted: boolean }): Promise<void>;
  setLegHeld(variables: { sessionId: string; held: boolean }): Promise<void>;
  sendLegDtmf(variables: { sessionId: string; digits: string }): Promise<void>;
  /** What is true now; parts keep their identity for as long as they say the same. */
  readonly views: Views;
  /** Wakes the listener when the view of that key changed. */
  subscribe(key: string, listener: () => void): () => void;
}

const consoleLogger: Logger = {
  debug: () => undefined,
  warn: (message, details) => console.warn(`[rc-conference] ${message}`, details ?? ""),
  error: (message, details) => console.error(`[rc-conference] ${message}`, details ?? ""),
};

let lastUid = 0;

/** Makes a client. Nothing is sent before `connect` or the first action. */
export function createConferenceClient(options: ConferenceClientOptions): ConferenceClient {
  const clock = options.clock ?? createSystemClock();
  const logger = options.logger ?? consoleLogger;
  const wire = new Wire({ platform: options.platform, accountId: options.accountId ?? "~", clock });
  const model = new Model(options.capacityLimit ?? 10);
  const notifications = options.notifications ?? createGatewaySource({ wire, clock, logger });
  const life = new AbortController();
  let connecting: Promise<void> | undefined;
  let connected = false;

  const context: ClientContext = {
    wire,
    clock,
    logger,
    model,
    notifications,
    phone: new Phone({
      wire,
      clock,
      logger,
      storage: options.storage ?? browserStorage("localStorage"),
      createPhone: options.createWebPhone,
      webPhone: options.webPhone as WebPhoneLike | undefined,
      recoversAppPhone: options.recoverWebPhone ?? false,
      isOurs: (sessionId) => {
        const { conference, invite } = model.state;
        const ours = [conference, invite].map((leg) => "sessionId" in leg && leg.sessionId);
        return ours.includes(sessionId);
      },
      onState: (state) => handlers.onPhoneState(state),
      onLeg: (leg, session) => handlers.onLeg(leg, session),
      onLegGone: (sessionId) => handlers.onLegGone(sessionId),
    }),
    connect,
    alive: life.signal,
    assertAlive: () => life.signal.throwIfAborted(),
    startup: undefined,
    lastBringIn: Promise.resolve(),
    waiting: new Map(),
    heldForAnother: new Set(),
    rejoin: options.rejoin ?? "auto",
    memory: new ConferenceMemory(options.tabStorage ?? browserStorage("sessionStorage")),
    hostLock: new HostLock(clock),
    dismissed: new Set(),
    hostPartyId: undefined,
    confirming: undefined,
    gaps: 0,
    holdsOthers: options.holdOtherCalls ?? options.webPhone === undefined,
  };
  const handlers = connectionHandlers(context);
  lookForAnswers(context);
  const stopWatchingPage = onPageHide((kept) => {
    context.phone.leavePage();
    if (!kept) finishConference(context, "pageClosed");
  });

  function connect(): Promise<void> {
    if (life.signal.aborted) return Promise.reject(life.signal.reason);
    connecting ??= open().catch((error: unknown) => {
      connecting = undefined;
      throw error;
    });
    return connecting;
  }

  async function open(): Promise<void> {
    const me = fieldsOf(await wire.get("/extension/~"));
    const extensionId = idOf(me?.["id"]);
    if (extensionId === undefined) throw errors.server();
    model.update({
      extension: {
        name: textOf(me?.["name"]) ?? "You",
        phoneNumber: textOf(fieldsOf(me?.["contact"])?.["businessPhone"]),
      },
    });
    model.apply({ type: "identity", extensionId });
    await recallConference(context);
    notifications.stop();
    const phone = context.phone.ready();
    // Waited for below, and perhaps refused before.
    phone.catch(() => undefined);
    // Who is in is known before the phone is ready, and in spite of one that is not.
    await listen()
      .then(() => resync(context))
      .then(() => findConference(context))
      .finally(() => phone);
    await phone;
    life.signal.throwIfAborted();
    connected = true;
    rejoinByItself(context);
  }

  /** The app's own source may fail in words of its own. */
  async function listen(): Promise<void> {
    try {
      await notifications.start(handlers.notifications);
    } catch (error) {
      throw await fromRequestError(error, "other", clock.now());
    }
  }

  /** The views of each moment belong to whoever asks then. */
  function act<V>(
    action: (context: ClientContext, variables: V) => Promise<void>,
  ): (variables: V) => Promise<void> {
    return (variables) => action(context, variables);
  }

  lastUid += 1;
  return {
    uid: lastUid,
    connect,
    get connected() {
      return connected && !life.signal.aborted;
    },
    async dispose() {
      if (life.signal.aborted) return;
      context.startup?.abort(errors.aborted());
      life.abort(errors.disposed());
      stopWatchingPage();
      notifications.stop();
      context.hostLock.release();
      const { extensionId } = model.state.book;
      // With the kit's phone its conference ends: nothing is to be found again.
      const ends = options.webPhone === undefined && isRunning(model.state.conference);
      if (ends && extensionId !== undefined) {
        context.memory.forget(extensionId);
      }
      await context.phone.dispose();
      model.clear();
    },
    reset() {
      const { conference } = model.state;
      const { status } = conference;
      if (status !== "ended" && status !== "failed" && status !== "rejoinable") return;
      if (status === "rejoinable") {
        const { extensionId } = model.state.book;
        context.dismissed.add(conference.sessionId);
        if (extensionId !== undefined) context.memory.forget(extensionId);
      }
      model.update({ conference: { status: "idle" } });
    },
    // Connecting reads them.
    refreshCalls: () => (connected ? getActiveCalls(context) : connect()),
    start: () => startConference(context),
    rejoin: () => rejoinConference(context),
    bringIn: act(bringInCall),
    cancelBringIns: () => cancelBringIns(context),
    removeParticipant: act(removeParticipant),
    muteParticipant: act(muteParticipant),
    setMuted: act(setMuted),
    setHeld: act(setHeld),
    sendDtmf: act(sendDtmf),
    leave: () => leaveConference(context),
    end: () => endConference(context),
    answerCall: act(answerCall),
    declineCall: act(declineCall),
    hangUpCall: act(hangUpCall),
    invite: act(inviteToSip),
    hangUpInvite: () => hangUpInvite(context),
    setLegMuted: act(async ({ phone }, { sessionId, muted }) => phone.setMuted(sessionId, muted)),
    setLegHeld: act(({ phone }, { sessionId, held }) => phone.setHeld(sessionId, held)),
    sendLegDtmf: act(async ({ phone }, { sessionId, digits }) => phone.sendDtmf(sessionId, digits)),
    get views() {
      return model.store.views;
    },
    subscribe: (key, listener) => model.store.subscribe(key, listener),
  };
}
