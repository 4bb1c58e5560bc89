import { bringInCall } from "./actions/bring-in-call.ts";
import { answerCall, declineCall, hangUpCall } from "./actions/calls.ts";
import { finishConference } from "./actions/finish-conference.ts";
import { getActiveCalls } from "./actions/get-active-calls.ts";
import { getTelephonySession, MAY_LAG } from "./actions/get-telephony-session.ts";
import { sendDtmf, setHeld, setMuted } from "./actions/host-leg.ts";
import { hangUpInvite, inviteToSip } from "./actions/invite-to-sip.ts";
import { endConference, leaveConference } from "./actions/leave-conference.ts";
import { muteParticipant } from "./actions/mute-participant.ts";
import { removeParticipant } from "./actions/remove-participant.ts";
import { startConference } from "./actions/start-conference.ts";
import { type Clock, createSystemClock } from "./clock.ts";
import type { Views } from "./conference/views.ts";
import { connectionHandlers } from "./connection.ts";
import { type ClientContext, Model } from "./context.ts";
import { hasCode } from "./errors/conference-error.ts";
import { errors } from "./errors/errors.ts";
import { fromRequestError } from "./errors/from-response.ts";
import { createGatewaySource } from "./notifications/gateway.ts";
import type { NotificationSource } from "./notifications/source.ts";
import { defaultStorage, type StorageLike } from "./phone/instance-id.ts";
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
  /** Default "~", the account of the login. */
  accountId?: string;
  /** Default: the kit's own connection to the platform's WebSocket gateway. */
  notifications?: NotificationSource;
  /** Keeps the phone's instance id between page loads. Default: `localStorage`, where there is one. */
  storage?: StorageLike;
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
  /** From "ended" or "failed" back to "idle". */
  reset(): void;
  /** Reads the calls anew, having connected first; events keep them right otherwise. */
  refreshCalls(): Promise<void>;
  start(): Promise<void>;
  bringIn(variables: { callId: string }): Promise<void>;
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
      storage: options.storage ?? defaultStorage(),
      webPhone: options.webPhone as WebPhoneLike | undefined,
      onState: (state) => handlers.onPhoneState(state),
      onLeg: (leg, session) => handlers.onLeg(leg, session),
      onLegGone: (sessionId) => handlers.onLegGone(sessionId),
    }),
    connect,
    resync,
    alive: life.signal,
    assertAlive: () => life.signal.throwIfAborted(),
    startup: undefined,
    lastBringIn: Promise.resolve(),
    heldForAnother: new Set(),
  };
  const handlers = connectionHandlers(context);

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
    notifications.stop();
    await Promise.all([listen(), context.phone.ready()]);
    await resync();
    connected = true;
  }

  /** The app's own source may fail in words of its own. */
  async function listen(): Promise<void> {
    try {
      await notifications.start(handlers.notifications);
    } catch (error) {
      throw await fromRequestError(error, "other", clock.now());
    }
  }

  async function resync({ afterGap = false }: { afterGap?: boolean } = {}): Promise<void> {
    await getActiveCalls(context, { afterGap });
    const { conference } = model.state;
    if (!("sessionId" in conference) || conference.status === "ended") return;
    const { sessionId } = conference;
    try {
      await getTelephonySession(context, { sessionId, isConference: true, afterGap });
    } catch (error) {
      if (!hasCode(error, "unknown-session")) throw error;
      // The host's own leg proves more than an answer that may lag behind.
      if (model.state.legs.has(sessionId)) {
        clock.setTimeout(() => {
          if (!life.signal.aborted) void resync({ afterGap }).catch(() => undefined);
        }, MAY_LAG);
        return;
      }
      finishConference(context, "endedByPlatform");
      return;
    }
    // Who they are, and whether they left, is told by the calls that they came from.
    const { book } = model.state;
    for (const { state, callId } of book.conferences.get(sessionId)?.entries.values() ?? []) {
      if (state === "left" || (book.calls.has(callId) && !afterGap)) continue;
      await getTelephonySession(context, {
        sessionId: callId,
        isConference: false,
        afterGap,
      }).catch(() => undefined);
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
      notifications.stop();
      await context.phone.dispose();
      model.clear();
    },
    reset() {
      const { status } = model.state.conference;
      if (status === "ended" || status === "failed")
        model.update({ conference: { status: "idle" } });
    },
    // Connecting reads them.
    refreshCalls: () => (connected ? getActiveCalls(context) : connect()),
    start: () => startConference(context),
    bringIn: act(bringInCall),
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
