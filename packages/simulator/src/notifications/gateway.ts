import type { Faults } from "../faults/faults.ts";
import type { WireLog } from "../log.ts";
import type { Clock, TimerHandle } from "../platform/clock.ts";
import type { Extension, TelephonyEvent, TelephonyPlatform } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import type { RateMeter } from "../rest/rates.ts";
import type { Channel, GatewaySocket } from "./channel.ts";
import { type FrameMeta, parseFrame } from "./frame.ts";
import type { NotificationRouter } from "./notification-router.ts";
import { answerSubscription, failure, type SubscriptionReply } from "./subscription.ts";

/** Limits that the gateway announces to every connection and enforces. Timeouts are in seconds. */
export interface GatewayLimits {
  maxConnectionsPerSession: number;
  recoveryBufferSize: number;
  recoveryTimeout: number;
  idleTimeout: number;
  absoluteTimeout: number;
  maxActiveRequests: number;
}

const DEFAULT_LIMITS: GatewayLimits = {
  maxConnectionsPerSession: 50,
  recoveryBufferSize: 100,
  recoveryTimeout: 180,
  idleTimeout: 1800,
  absoluteTimeout: 86_400,
  maxActiveRequests: 10,
};

/** Delay between the ConnectionDetails of a recovered connection and the missed notifications. */
const REPLAY_DELAY_MS = 50;
/** Time after which a reordered notification is sent even if no other one follows. */
const REORDER_LIMIT_MS = 1_000;

export interface GatewayPort {
  receive(text: string): void;
  closed(): void;
}

export interface GatewayOptions {
  platform: TelephonyPlatform;
  clock: Clock;
  ids: Ids;
  faults: Faults;
  rates: RateMeter;
  log: WireLog;
  limits: Partial<GatewayLimits> | undefined;
  /** Returns the extension of a gateway token; undefined if it is invalid. */
  owner: (token: string | null) => Extension | undefined;
  router: NotificationRouter;
}

/** The WebSocket notification gateway: one subscription per socket, heartbeats, and recovery within `recoveryTimeout`. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #limits: GatewayLimits;
  /** The clock of timeouts, which stays in real time because clients time their heartbeats themselves. */
  readonly #clientClock: Clock;
  readonly #channels = new Map<string, Channel>();
  readonly #unsubscribe: () => void;
  /** Whether the gateway refuses all sockets, for the fault `restart`. */
  down = false;
  /** A notification that the fault `notificationReordered` delays until the next one is sent. */
  #heldBack: { send: () => void; timer: TimerHandle } | undefined;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#clientClock = options.clock.clientClock ?? options.clock;
    this.#unsubscribe = options.platform.onEvent((event) => this.#publish(event));
  }

  get sockets(): number {
    return [...this.#channels.values()].filter(({ socket }) => socket).length;
  }

  /** Accepts a socket. `query` has `access_token` and, to recover a channel, `wsc`. */
  accept(socket: GatewaySocket, query: URLSearchParams): GatewayPort {
    const { owner, faults, ids, clock } = this.#options;
    if (this.down) {
      socket.close();
      return { receive: () => undefined, closed: () => undefined };
    }
    const extension = owner(query.get("access_token"));
    const refusal = faults.take("gatewayRefused");
    if (!extension || refusal) {
      const { status = 401, headers } = refusal ?? {};
      const body =
        status === 429
          ? { errorCode: "CMN-301", message: "Request rate exceeded" }
          : { errorCode: "OAU-213", message: "Token not found" };
      socket.send(
        JSON.stringify([
          { type: "Error", messageId: ids.uuid(), status, ...(headers && { headers }) },
          body,
        ]),
      );
      socket.close(true);
      return { receive: () => undefined, closed: () => undefined };
    }
    const wanted = query.get("wsc");
    const known = wanted === null ? undefined : this.#channels.get(wanted);
    if (known && faults.take("gatewayForgets")) this.#forget(known);
    const isKnown = known && this.#channels.has(known.token) && known.extension === extension;
    // A channel without a subscription has nothing to recover.
    const recovered = isKnown && known.subscription ? known : undefined;
    const channel = recovered ?? this.#open(extension);
    this.#stopTimers(channel);
    channel.socket?.close();
    channel.socket = socket;
    this.#send(
      channel,
      {
        type: "ConnectionDetails",
        messageId: ids.uuid(),
        status: 200,
        wsc: { token: channel.token, sequence: channel.sequence },
        headers: { RCRequestId: ids.uuid() },
      },
      {
        creationTime: new Date(clock.now()).toISOString(),
        ...this.#limits,
        ...(wanted !== null && { recoveryState: recovered ? "Successful" : "Failed" }),
        ...(wanted !== null && !recovered && { recoveryErrorCode: "WSG-1005" }),
      },
    );
    this.#watchIdle(channel);
    channel.absolute = this.#clientClock.setTimeout(
      () => this.#expire(channel, "WSG-903", "The connection reached its absolute timeout"),
      this.#limits.absoluteTimeout * 1000,
    );
    if (channel.missed.length > 0) {
      // Wait, because the official client listens for notifications only after it has processed the recovery.
      channel.replay = this.#clientClock.setTimeout(() => {
        channel.replay = undefined;
        for (const frame of channel.missed.splice(0)) channel.socket?.send(JSON.stringify(frame));
      }, REPLAY_DELAY_MS);
    }
    return {
      receive: (text) => {
        if (channel.socket === socket) this.#receive(channel, text);
      },
      closed: () => this.#closed(channel, socket),
    };
  }

  /** Returns the channels of an extension. */
  channelsOf(extension: Extension): Channel[] {
    return [...this.#channels.values()].filter((channel) => channel.extension === extension);
  }

  /** Closes all sockets like a network failure. With `forget`, no channel can be recovered afterwards. */
  dropSockets(options: { forget?: boolean } = {}): void {
    for (const channel of this.#channels.values()) {
      const { socket } = channel;
      if (socket) this.#closed(channel, socket);
      if (options.forget) this.#forget(channel);
      socket?.close();
    }
  }

  close(): void {
    this.#unsubscribe();
    this.#options.clock.clearTimeout(this.#heldBack?.timer);
    this.#heldBack = undefined;
    for (const channel of this.#channels.values()) {
      const { socket } = channel;
      // Clear the socket first, so that its close event starts no recovery timer.
      channel.socket = undefined;
      this.#forget(channel);
      socket?.close();
    }
  }

  #open(extension: Extension): Channel {
    const channel: Channel = {
      token: this.#options.ids.token(32),
      extension,
      sequence: 1,
      socket: undefined,
      subscription: undefined,
      missed: [],
      replay: undefined,
      forget: undefined,
      idle: undefined,
      absolute: undefined,
    };
    this.#channels.set(channel.token, channel);
    return channel;
  }

  #closed(channel: Channel, socket: GatewaySocket): void {
    if (channel.socket !== socket) return;
    channel.socket = undefined;
    this.#stopTimers(channel);
    channel.forget = this.#clientClock.setTimeout(
      () => this.#forget(channel),
      this.#limits.recoveryTimeout * 1000,
    );
  }

  #forget(channel: Channel): void {
    this.#stopTimers(channel);
    this.#channels.delete(channel.token);
  }

  #stopTimers(channel: Channel): void {
    for (const name of ["replay", "forget", "idle", "absolute"] as const) {
      this.#clientClock.clearTimeout(channel[name]);
      channel[name] = undefined;
    }
  }

  #watchIdle(channel: Channel): void {
    this.#clientClock.clearTimeout(channel.idle);
    channel.idle = this.#clientClock.setTimeout(
      () => this.#expire(channel, "WSG-902", "The connection was idle for too long"),
      this.#limits.idleTimeout * 1000,
    );
  }

  #expire(channel: Channel, errorCode: string, message: string): void {
    const { socket } = channel;
    if (!socket) return;
    this.#fail(channel, 408, errorCode, message);
    this.#closed(channel, socket);
    socket.close(true);
  }

  #receive(channel: Channel, text: string): void {
    this.#watchIdle(channel);
    const frame = parseFrame(text);
    if (!frame) {
      this.#logFrame(channel.extension.name, "gateway", "invalid frame", text);
      const message = "The frame is not a JSON array that starts with its metadata.";
      this.#fail(channel, 400, "WSG-400", message);
      return;
    }
    const { meta, body } = frame;
    const isRequest = meta.type === "ClientRequest";
    const what = isRequest ? `${meta.method} ${meta.path}` : meta.type;
    this.#logFrame(channel.extension.name, "gateway", what, text);
    if (meta.type === "Heartbeat") {
      this.#send(channel, { type: "Heartbeat", messageId: meta.messageId });
    } else if (isRequest) {
      this.#answer(channel, meta, body);
    }
  }

  #answer(channel: Channel, meta: FrameMeta, body: unknown): void {
    const { ids } = this.#options;
    const { reply, headers } = this.#request(channel, meta, body);
    this.#send(
      channel,
      {
        type: "ClientRequest",
        messageId: meta.messageId,
        status: reply.status,
        headers: {
          ...headers,
          RCRequestId: ids.uuid(),
          ...(channel.subscription && { "WSG-SubscriptionId": channel.subscription.id }),
        },
      },
      reply.body,
    );
  }

  #request(
    channel: Channel,
    { method, path = "" }: FrameMeta,
    body: unknown,
  ): { reply: SubscriptionReply; headers: Record<string, string> } {
    const { ids, clock, rates } = this.#options;
    const known = /^\/restapi\/v1\.0\/subscription(?:\/([^/]+))?$/.exec(path.split("?")[0] ?? "");
    if (!known) return { reply: failure(404, "CMN-102", "Resource is not found"), headers: {} };
    const group = method === "GET" ? "light" : "medium";
    const usage = rates.tryCount(channel.extension, group);
    if (usage.refused) {
      return { reply: failure(429, "CMN-301", "Request rate exceeded"), headers: usage.headers };
    }
    const { reply, subscription } = answerSubscription(
      { method, id: known[1], body },
      channel.subscription,
      { extension: channel.extension, ids, now: clock.now() },
    );
    channel.subscription = subscription;
    return { reply, headers: usage.headers };
  }

  #publish(event: TelephonyEvent): void {
    const { router } = this.#options;
    for (const channel of this.#channels.values()) {
      const filters = channel.subscription?.filters ?? [];
      for (const notification of router.route(event, channel.extension, filters)) {
        this.#notify(channel, notification.event, notification.body);
      }
    }
  }

  /** Sends a notification, subject to the notification faults. */
  #notify(channel: Channel, event: string, body: unknown): void {
    const { faults, ids, clock } = this.#options;
    if (faults.take("notificationLost")) return;
    if (faults.take("notificationMalformed")) {
      // Send the malformed notification in addition, so that the fault loses no event.
      this.#sendNotification(channel, event, { sequence: "no number", parties: null });
    }
    const uuid = ids.messageId();
    const distorted = this.#distort(body);
    const send = (): void => this.#sendNotification(channel, event, distorted, uuid);
    const delayed = faults.take("notificationDelayed");
    if (delayed) {
      clock.setTimeout(send, delayed.delay ?? 1_000);
      return;
    }
    if (!this.#heldBack && faults.take("notificationReordered")) {
      this.#heldBack = {
        send,
        timer: clock.setTimeout(() => this.#sendHeldBack(), REORDER_LIMIT_MS),
      };
      return;
    }
    send();
    if (faults.take("notificationDuplicated")) send();
    this.#sendHeldBack();
  }

  /** Applies the faults that change a body and lose none of it. */
  #distort(body: unknown): unknown {
    const { faults } = this.#options;
    if (typeof body !== "object" || body === null || !("parties" in body)) return body;
    const { parties } = body;
    const isPartlyMalformed = faults.take("notificationPartlyMalformed") !== undefined;
    return {
      ...body,
      ...(isPartlyMalformed && Array.isArray(parties) && { parties: [{ id: 7 }, ...parties] }),
      ...(faults.take("notificationMisdated") && { eventTime: "2099-12-31T23:59:59.000Z" }),
    };
  }

  #sendHeldBack(): void {
    const held = this.#heldBack;
    this.#heldBack = undefined;
    if (!held) return;
    this.#options.clock.clearTimeout(held.timer);
    held.send();
  }

  #sendNotification(
    channel: Channel,
    event: string,
    body: unknown,
    uuid = this.#options.ids.messageId(),
  ): void {
    if (!this.#channels.has(channel.token)) return;
    const { ids, clock } = this.#options;
    this.#send(
      channel,
      {
        type: "ServerNotification",
        messageId: uuid,
        status: 200,
        headers: { RCRequestId: ids.uuid() },
      },
      {
        uuid,
        event,
        timestamp: new Date(clock.now()).toISOString(),
        subscriptionId: channel.subscription?.id,
        ownerId: channel.extension.id,
        body,
      },
    );
  }

  #fail(channel: Channel, status: number, errorCode: string, message: string): void {
    this.#send(
      channel,
      { type: "Error", messageId: this.#options.ids.uuid(), status },
      { errorCode, message },
    );
  }

  #send(channel: Channel, meta: Record<string, unknown>, body?: unknown): void {
    const frame = body === undefined ? [meta] : [meta, body];
    const text = JSON.stringify(frame);
    const { event } = (body ?? {}) as { event?: string };
    const what = `${String(meta["type"])}${event === undefined ? "" : ` ${event}`}`;
    this.#logFrame("gateway", channel.extension.name, what, text);
    const notification = meta["type"] === "ServerNotification";
    if (channel.socket && !(notification && channel.replay)) {
      channel.socket.send(text);
      return;
    }
    if (!notification) return;
    channel.missed.push(frame);
    if (channel.missed.length > this.#limits.recoveryBufferSize) channel.missed.shift();
  }

  #logFrame(from: string, to: string, summary: string, text: string): void {
    this.#options.log.add({ protocol: "gateway", from, to, summary, text });
  }
}
