import { answerCall, declineCall, hangUpCall } from "../actions/calls.ts";
import { sendDtmf, setHeld, setMuted } from "../actions/host-leg.ts";
import { hangUpInvite, inviteToSip } from "../actions/invite-to-sip.ts";
import { muteParticipant } from "../actions/mute-participant.ts";
import { removeParticipant } from "../actions/remove-participant.ts";
import { type Clock, createSystemClock } from "../clock.ts";
import { bringInCall, cancelBringIns } from "../conference/bring-in.ts";
import { endConference, leaveConference } from "../conference/close-conference.ts";
import { findConference, recallConference } from "../conference/find-conference.ts";
import { finishConference } from "../conference/finish-conference.ts";
import { dismissRefusal } from "../conference/participant-error.ts";
import { rejoinByItself, rejoinConference } from "../conference/rejoin.ts";
import { startConference } from "../conference/start.ts";
import { errors } from "../errors/errors.ts";
import { fromRequestError } from "../errors/from-response.ts";
import { EventLog } from "../event-log.ts";
import { onPageHide } from "../network.ts";
import { createGatewaySource } from "../notifications/gateway.ts";
import type { NotificationSource } from "../notifications/source.ts";
import { ChosenDevices } from "../phone/chosen-devices.ts";
import { HostLock } from "../phone/host-lock.ts";
import { browserStorage, type StorageLike } from "../phone/instance-id.ts";
import type { CreatePhone } from "../phone/make-phone.ts";
import { Phone } from "../phone/phone.ts";
import { defaultRingback, defaultRingtone } from "../phone/tones.ts";
import type { WebPhoneLike } from "../phone/web-phone.ts";
import { lookForAnswers } from "../reads/poll-outbound-answers.ts";
import { getActiveCalls } from "../reads/read-presence.ts";
import { isRunning } from "../state/client-state.ts";
import { ConferenceMemory } from "../state/conference-storage.ts";
import { type ClientContext, Model, type RejoinPolicy, registerContext } from "../state/context.ts";
import type { Views } from "../state/views.ts";
import { fieldsOf, idOf, textOf } from "../telephony/parse.ts";
import type { Logger } from "../types.ts";
import { type PlatformLike, Wire } from "../wire.ts";
import { connectionHandlers } from "./event-handlers.ts";
import { logStates } from "./log-states.ts";
import { type CallSound, ringAloud } from "./play-call-sounds.ts";
import { pollWhileDeaf } from "./poll-without-notifications.ts";
import { resync } from "./resync.ts";
import { perform } from "./run-action.ts";

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
  /** Heard while a call rings in on this phone; false for none. Default: a plain one for the kit's own phone. */
  ringtone?: CallSound | false;
  /** Heard while a call goes out and nothing is heard of it yet; false for none. Default as above. */
  ringback?: CallSound | false;
  /** Entries that the event log keeps; 0: none. Default 1 000. */
  logSize?: number;
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
  /** Takes the refusal off a participant's row. */
  dismissRefusal(variables: { participantId: string }): void;
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
  const log = new EventLog(clock, options.logSize ?? 1_000);
  const wire = new Wire({
    platform: options.platform,
    accountId: options.accountId ?? "~",
    clock,
    log,
  });
  const storage = options.storage ?? browserStorage("localStorage");
  const ownsPhone = options.webPhone === undefined;
  const model = new Model(options.capacityLimit ?? 10);
  const notifications = options.notifications ?? createGatewaySource({ wire, clock, logger });
  const life = new AbortController();
  let connecting: Promise<void> | undefined;
  let connected = false;

  const devices = new ChosenDevices({
    storage,
    logger,
    legs: () => context.phone.answered,
    mute: (sessionId) => context.phone.setMuted(sessionId, true),
    follows: ownsPhone,
  });
  const context: ClientContext = {
    wire,
    clock,
    logger,
    log,
    devices,
    model,
    notifications,
    phone: new Phone({
      wire,
      clock,
      logger,
      storage,
      createPhone: options.createWebPhone,
      deviceManager: devices.manager,
      webPhone: options.webPhone as WebPhoneLike | undefined,
      recoversAppPhone: options.recoverWebPhone ?? false,
      isOurs: (sessionId) => {
        const { conference, invite } = model.state;
        const ours = [conference, invite].map((leg) => "sessionId" in leg && leg.sessionId);
        return ours.includes(sessionId);
      },
      onState: (state) => handlers.onPhoneState(state),
      onLeg: (leg, session) => handlers.onLeg(leg, session),
      onLegGone: (sessionId, by) => handlers.onLegGone(sessionId, by),
    }),
    connect,
    alive: life.signal,
    assertAlive: () => life.signal.throwIfAborted(),
    startup: undefined,
    inviting: undefined,
    dialing: new Map(),
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
    holdsOthers: options.holdOtherCalls ?? ownsPhone,
  };
  const handlers = connectionHandlers(context);
  lookForAnswers(context);
  pollWhileDeaf(context);
  logStates(context);
  const stopRinging = ringAloud(context, {
    ringtone: options.ringtone ?? (ownsPhone ? defaultRingtone : false),
    ringback: options.ringback ?? (ownsPhone ? defaultRingback : false),
  });
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
    name: string,
    action: (context: ClientContext, variables: V) => Promise<void>,
  ): (variables: V) => Promise<void> {
    return (variables) => perform(context, name, variables, () => action(context, variables));
  }
  const does = (
    name: string,
    action: (context: ClientContext) => Promise<void>,
  ): (() => Promise<void>) => {
    return () => perform(context, name, undefined, () => action(context));
  };

  lastUid += 1;
  const client: ConferenceClient = {
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
      stopRinging();
      devices.dispose();
      for (const dialing of context.dialing.values()) dialing.abort(errors.disposed());
      context.inviting?.abort(errors.disposed());
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
    start: does("start", startConference),
    rejoin: does("rejoin", rejoinConference),
    bringIn: act("bringIn", bringInCall),
    cancelBringIns: () => cancelBringIns(context),
    removeParticipant: act("removeParticipant", removeParticipant),
    muteParticipant: act("muteParticipant", muteParticipant),
    dismissRefusal: ({ participantId }) => dismissRefusal(context, participantId),
    setMuted: act("setMuted", setMuted),
    setHeld: act("setHeld", setHeld),
    sendDtmf: act("sendDtmf", sendDtmf),
    leave: does("leave", leaveConference),
    end: does("end", endConference),
    answerCall: act("answerCall", answerCall),
    declineCall: act("declineCall", declineCall),
    hangUpCall: act("hangUpCall", hangUpCall),
    invite: act("invite", inviteToSip),
    hangUpInvite: does("hangUpInvite", hangUpInvite),
    setLegMuted: act("setLegMuted", async ({ phone }, { sessionId, muted }) =>
      phone.setMuted(sessionId, muted),
    ),
    setLegHeld: act("setLegHeld", ({ phone }, { sessionId, held }) =>
      phone.setHeld(sessionId, held),
    ),
    sendLegDtmf: act("sendLegDtmf", async ({ phone }, { sessionId, digits }) =>
      phone.sendDtmf(sessionId, digits),
    ),
    get views() {
      return model.store.views;
    },
    subscribe: (key, listener) => model.store.subscribe(key, listener),
  };
  registerContext(client, context);
  return client;
}
