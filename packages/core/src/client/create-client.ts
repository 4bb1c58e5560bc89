import { createSystemClock } from "../clock.ts";
import { findConference, restoreConference } from "../conference/find-conference.ts";
import { finishConference } from "../conference/finish-conference.ts";
import { rejoinAutomatically } from "../conference/rejoin.ts";
import * as errors from "../errors/errors.ts";
import { fromRequestError } from "../errors/from-response.ts";
import { EventLog } from "../event-log.ts";
import { fieldsOf, idOf, textOf } from "../json.ts";
import { onPageHide } from "../network.ts";
import { createGatewaySource } from "../notifications/gateway.ts";
import { ChosenDevices } from "../phone/chosen-devices.ts";
import { HostLock } from "../phone/host-lock.ts";
import { browserStorage } from "../phone/instance-id.ts";
import { Phone } from "../phone/phone.ts";
import { defaultRingback, defaultRingtone } from "../phone/tones.ts";
import { pollOutboundAnswers } from "../reads/poll-outbound-answers.ts";
import { isRunning } from "../state/client-state.ts";
import { ConferenceStorage } from "../state/conference-storage.ts";
import type { ClientContext } from "../state/context.ts";
import { Model } from "../state/model.ts";
import { fallbackNames } from "../state/participant-address.ts";
import { safeName } from "../state/safe-name.ts";
import type { Logger } from "../types.ts";
import { Wire } from "../wire.ts";
import { checkOptions } from "./check-options.ts";
import type { ConferenceClient } from "./conference-client.ts";
import { confirmAnswers } from "./confirm-answers.ts";
import { registerContext } from "./context-of.ts";
import { endDeadLegs } from "./end-dead-legs.ts";
import { createEventHandlers } from "./event-handlers.ts";
import { logStates } from "./log-states.ts";
import type { ConferenceClientOptions } from "./options.ts";
import { playCallSounds } from "./play-call-sounds.ts";
import { pollWithoutNotifications } from "./poll-without-notifications.ts";
import { rememberOrigins } from "./remember-origins.ts";
import { resync, resyncOnceMore } from "./resync.ts";
import { verifyDepartures } from "./verify-departures.ts";
import { watchConference } from "./watch-conference.ts";

const consoleLogger: Logger = {
  debug: () => undefined,
  warn: (message, details) => console.warn(`[rc-conference] ${message}`, details ?? ""),
  error: (message, details) => console.error(`[rc-conference] ${message}`, details ?? ""),
};

let lastUid = 0;

/**
 * Makes a client. Sends nothing before `connect` or the first action. Throws "invalid-argument" for
 * options with which no client can work.
 */
export function createConferenceClient(options: ConferenceClientOptions): ConferenceClient {
  checkOptions(options);
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
    mute: (sessionId) => context.phone.mute(sessionId),
    followsDevices: ownsPhone,
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
      webPhone: options.webPhone,
      recoversAppPhone: options.recoverWebPhone ?? false,
      onState: (state) => handlers.onPhoneState(state),
      onLeg: (leg, session) => handlers.onLeg(leg, session),
      onLegEnded: (sessionId, by, isLost) => handlers.onLegEnded(sessionId, by, isLost),
      onLegInDoubt: (sessionId) => handlers.onLegInDoubt(sessionId),
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
    storage: new ConferenceStorage(options.tabStorage ?? browserStorage("sessionStorage")),
    hostLock: new HostLock(clock),
    dismissed: new Set(),
    hostPartyId: undefined,
    lostHostLeg: false,
    verifyingHost: undefined,
    verifyingCalls: new Set(),
    gaps: 0,
    holdsOthers: options.holdOtherCalls ?? ownsPhone,
  };
  const handlers = createEventHandlers(context);
  endDeadLegs(context);
  pollOutboundAnswers(context);
  pollWithoutNotifications(context);
  confirmAnswers(context);
  verifyDepartures(context);
  rememberOrigins(context);
  watchConference(context);
  logStates(context);
  const stopCallSounds = playCallSounds(context, {
    ringtone: options.ringtone ?? (ownsPhone ? defaultRingtone : false),
    ringback: options.ringback ?? (ownsPhone ? defaultRingback : false),
  });
  const stopWatchingPage = onPageHide((mayReturn) => {
    context.phone.unregisterOnUnload();
    if (!mayReturn) finishConference(context, "pageClosed");
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
    const extension = fieldsOf(await wire.get("/extension/~"));
    const extensionId = idOf(extension?.["id"]);
    if (extensionId === undefined) throw errors.server();
    model.update({
      extension: {
        name: safeName(textOf(extension?.["name"])) ?? fallbackNames.host,
        phoneNumber: textOf(fieldsOf(extension?.["contact"])?.["businessPhone"]),
      },
    });
    model.apply({ type: "identity", extensionId });
    await restoreConference(context);
    notifications.stop();
    const phone = context.phone.ready();
    // It is awaited below, and may reject before.
    phone.catch(() => undefined);
    // The participants are read before the phone is ready, and also when it is refused.
    await subscribeToNotifications()
      .then(() => resync(context))
      .then(() => findConference(context))
      .then(() => resyncOnceMore(context))
      .finally(() => phone);
    await phone;
    life.signal.throwIfAborted();
    connected = true;
    rejoinAutomatically(context);
  }

  /** A source of the app's own may reject with any error. */
  async function subscribeToNotifications(): Promise<void> {
    model.update({ subscription: { status: "none" } });
    try {
      await notifications.start(handlers.notifications);
      model.update({ subscription: { status: "open" } });
    } catch (reason) {
      const error = await fromRequestError(reason, "other", clock.now());
      model.update({ subscription: { status: "failed", error } });
      throw error;
    }
  }

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
      stopCallSounds();
      devices.dispose();
      for (const dialing of context.dialing.values()) dialing.abort(errors.disposed());
      context.inviting?.abort(errors.disposed());
      notifications.stop();
      context.hostLock.release();
      const { conference, telephony } = model.state;
      // The conference ends with the kit's phone, so a later client must not look for it.
      if (ownsPhone && isRunning(conference) && telephony.extensionId !== undefined) {
        context.storage.remove(telephony.extensionId, conference.sessionId);
      }
      await context.phone.dispose();
      model.clear();
    },
    get views() {
      return model.store.views;
    },
    subscribe: (key, listener) => model.store.subscribe(key, listener),
  };
  registerContext(client, context);
  return client;
}
