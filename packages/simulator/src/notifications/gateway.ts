import type { Faults } from "../faults/faults.ts";
import type { WireLogEntry } from "../log.ts";
import type { Clock, TimerHandle } from "../platform/clock.ts";
import type { Extension, TelephonyEvent, TelephonyPlatform } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import { matchFilter, resolveFilters } from "./filters.ts";

/** Seconds and counts that the gateway announces to every connection. */
const LIMITS = {
  maxConnectionsPerSession: 50,
  recoveryBufferSize: 100,
  recoveryTimeout: 180,
  idleTimeout: 1800,
  absoluteTimeout: 86_400,
  maxActiveRequests: 10,
};

/** Milliseconds between the details of a recovered connection and what it missed. */
const REPLAY_LAG = 50;

export interface GatewaySocket {
  send(text: string): void;
  close(): void;
}

export interface GatewayPort {
  receive(text: string): void;
  closed(): void;
}

interface Subscription {
  id: string;
  filters: string[];
  createdAt: number;
}

/** What outlives a socket, so that it can be recovered. */
interface Channel {
  readonly token: string;
  readonly extension: Extension;
  sequence: number;
  socket: GatewaySocket | undefined;
  subscription: Subscription | undefined;
  missed: unknown[];
  /** Set while what was missed is about to be sent: what happens meanwhile goes behind it. */
  replay: TimerHandle | undefined;
  forget: TimerHandle | undefined;
}

export interface GatewayOptions {
  platform: TelephonyPlatform;
  clock: Clock;
  ids: Ids;
  faults: Faults;
  log: (entry: WireLogEntry) => void;
  /** Whose token it is; undefined when it is not valid. */
  owner: (token: string | null) => Extension | undefined;
  presence: (extension: Extension) => Record<string, unknown>;
}

/** The WebSocket gateway: one subscription a socket, heartbeats, recovery within three minutes. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #channels = new Map<string, Channel>();
  readonly #unsubscribe: () => void;
  #presenceSequence = 0;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#unsubscribe = options.platform.onEvent((event) => this.#publish(event));
  }

  get sockets(): number {
    return [...this.#channels.values()].filter(({ socket }) => socket).length;
  }

  /** `query` holds access_token and, to recover, wsc. */
  accept(socket: GatewaySocket, query: URLSearchParams): GatewayPort {
    const { owner, faults } = this.#options;
    const extension = owner(query.get("access_token"));
    if (!extension || faults.take("gatewayRefused")) {
      socket.send(
        JSON.stringify([
          { type: "Error", messageId: this.#options.ids.uuid(), status: 401 },
          { errorCode: "OAU-213", message: "Token not found" },
        ]),
      );
      socket.close();
      return { receive: () => undefined, closed: () => undefined };
    }
    const wanted = query.get("wsc");
    const known = wanted === null ? undefined : this.#channels.get(wanted);
    // A channel without a subscription has nothing to recover.
    const recovered = known?.extension === extension && known.subscription ? known : undefined;
    const channel = recovered ?? this.#open(extension);
    this.#options.clock.clearTimeout(channel.forget);
    channel.forget = undefined;
    channel.socket?.close();
    channel.socket = socket;
    this.#send(
      channel,
      {
        type: "ConnectionDetails",
        messageId: this.#options.ids.uuid(),
        status: 200,
        wsc: { token: channel.token, sequence: channel.sequence },
        headers: { RCRequestId: this.#options.ids.uuid() },
      },
      {
        creationTime: new Date(this.#options.clock.now()).toISOString(),
        ...LIMITS,
        ...(wanted !== null && { recoveryState: recovered ? "Successful" : "Failed" }),
        ...(wanted !== null && !recovered && { recoveryErrorCode: "WSG-1005" }),
      },
    );
    if (channel.missed.length > 0) {
      // A moment later: the official client listens for notifications once it knows that it has recovered.
      channel.replay = this.#options.clock.setTimeout(() => {
        channel.replay = undefined;
        for (const frame of channel.missed.splice(0)) channel.socket?.send(JSON.stringify(frame));
      }, REPLAY_LAG);
    }
    return {
      receive: (text) => {
        if (channel.socket === socket) this.#receive(channel, text);
      },
      closed: () => this.#closed(channel, socket),
    };
  }

  /** Cuts every socket, as a network would. With `forget`, nothing can be recovered afterwards. */
  dropSockets(options: { forget?: boolean } = {}): void {
    for (const channel of this.#channels.values()) {
      const { socket } = channel;
      if (!socket) continue;
      this.#closed(channel, socket);
      if (options.forget) this.#forget(channel);
      socket.close();
    }
  }

  close(): void {
    this.#unsubscribe();
    for (const channel of this.#channels.values()) {
      const { socket } = channel;
      // First, so that the socket's own end waits for no recovery.
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
    };
    this.#channels.set(channel.token, channel);
    return channel;
  }

  #closed(channel: Channel, socket: GatewaySocket): void {
    if (channel.socket !== socket) return;
    channel.socket = undefined;
    this.#options.clock.clearTimeout(channel.replay);
    channel.replay = undefined;
    channel.forget = this.#options.clock.setTimeout(
      () => this.#forget(channel),
      LIMITS.recoveryTimeout * 1000,
    );
  }

  #forget(channel: Channel): void {
    this.#options.clock.clearTimeout(channel.forget);
    this.#channels.delete(channel.token);
  }

  #receive(channel: Channel, text: string): void {
    const frame = parseFrame(text);
    if (!frame) {
      this.#send(
        channel,
        { type: "Error", messageId: this.#options.ids.uuid(), status: 400 },
        {
          errorCode: "WSG-400",
          message: "The frame is not a JSON array that starts with its description.",
        },
      );
      return;
    }
    const { meta, body } = frame;
    if (meta.type === "Heartbeat") {
      channel.socket?.send(JSON.stringify([{ type: "Heartbeat", messageId: meta.messageId }]));
      return;
    }
    if (meta.type !== "ClientRequest") return;
    this.#log(channel.extension.name, "gateway", `${meta.method} ${meta.path}`);
    const reply = this.#request(channel, meta, body);
    this.#send(
      channel,
      {
        type: "ClientRequest",
        messageId: meta.messageId,
        status: reply.status,
        headers: {
          RCRequestId: this.#options.ids.uuid(),
          ...(channel.subscription && { "WSG-SubscriptionId": channel.subscription.id }),
        },
      },
      reply.body,
    );
  }

  #request(channel: Channel, meta: FrameMeta, body: unknown): { status: number; body?: unknown } {
    const { method, path = "" } = meta;
    const known = /^\/restapi\/v1\.0\/subscription(?:\/([^/]+))?$/.exec(path.split("?")[0] ?? "");
    if (!known) return failure(404, "CMN-102", "Resource is not found");
    const { subscription } = channel;
    if (known[1] !== undefined && known[1] !== subscription?.id) {
      return failure(404, "SUB-404", "Subscription is not found");
    }
    if (method === "DELETE" && subscription) {
      channel.subscription = undefined;
      return { status: 204 };
    }
    if (method === "GET" && subscription)
      return { status: 200, body: this.#subscriptionInfo(subscription) };
    if (method !== "POST" && method !== "PUT")
      return failure(405, "OAU-151", "Method is not supported");
    const wanted = (body as { eventFilters?: unknown } | undefined)?.eventFilters;
    // Without filters it is a renewal, which a live socket needs not, and gets.
    if (method === "PUT" && wanted === undefined && subscription) {
      return { status: 200, body: this.#subscriptionInfo(subscription) };
    }
    if (
      !Array.isArray(wanted) ||
      wanted.length === 0 ||
      !wanted.every((filter) => typeof filter === "string")
    ) {
      return failure(400, "SUB-508", "Event filters are not valid");
    }
    const filters = resolveFilters(wanted, channel.extension);
    if (!filters) return failure(400, "SUB-508", "Event filters are not valid");
    // A second subscription on the same socket takes the place of the first.
    channel.subscription = {
      id: method === "PUT" && subscription ? subscription.id : this.#options.ids.uuid(),
      filters,
      createdAt: this.#options.clock.now(),
    };
    return { status: 200, body: this.#subscriptionInfo(channel.subscription) };
  }

  #subscriptionInfo({ id, filters, createdAt }: Subscription): Record<string, unknown> {
    const expiresIn = LIMITS.absoluteTimeout - 1;
    return {
      uri: `/restapi/v1.0/subscription/${id}`,
      id,
      creationTime: new Date(createdAt).toISOString(),
      status: "Active",
      eventFilters: filters,
      expirationTime: new Date(createdAt + expiresIn * 1000).toISOString(),
      expiresIn,
      deliveryMode: { transportType: "WebSocket", encryption: false },
    };
  }

  #publish(event: TelephonyEvent): void {
    const { accountId, extensionId, body } = event;
    const own = extensionId === undefined ? "" : `/extension/${extensionId}`;
    const path = `/restapi/v1.0/account/${accountId}${own}/telephony/sessions`;
    for (const channel of this.#channels.values()) {
      const filters = channel.subscription?.filters ?? [];
      if (filters.some((filter) => matchFilter(filter, path))) this.#notify(channel, path, body);
      const presence = `/restapi/v1.0/account/${accountId}${own}/presence`;
      if (
        extensionId === channel.extension.id &&
        filters.some((filter) => matchFilter(filter, presence))
      ) {
        this.#presenceSequence += 1;
        const state = this.#options.presence(channel.extension);
        this.#notify(channel, presence, {
          extensionId,
          ...state,
          sequence: this.#presenceSequence,
          totalActiveCalls: Array.isArray(state["activeCalls"]) ? state["activeCalls"].length : 0,
        });
      }
    }
  }

  #notify(channel: Channel, event: string, body: unknown): void {
    const { faults, ids, clock } = this.#options;
    if (faults.take("notificationLost")) return;
    const uuid = ids.messageId();
    const malformed = faults.take("notificationMalformed");
    const meta = {
      type: "ServerNotification",
      messageId: uuid,
      status: 200,
      headers: { RCRequestId: ids.uuid() },
    };
    const content = {
      uuid,
      event,
      timestamp: new Date(clock.now()).toISOString(),
      subscriptionId: channel.subscription?.id,
      ownerId: channel.extension.id,
      body: malformed ? { sequence: "no number", parties: null } : body,
    };
    // The malformed one comes besides the right one: nothing that happened is lost by it.
    if (malformed) this.#send(channel, meta, content);
    this.#send(channel, malformed ? { ...meta, messageId: ids.messageId() } : meta, {
      ...content,
      body,
    });
  }

  #send(channel: Channel, meta: Record<string, unknown>, body?: unknown): void {
    const frame = body === undefined ? [meta] : [meta, body];
    const { event } = (body ?? {}) as { event?: string };
    this.#log(
      "gateway",
      channel.extension.name,
      `${String(meta["type"])}${event ? ` ${event}` : ""}`,
    );
    const notification = meta["type"] === "ServerNotification";
    if (channel.socket && !(notification && channel.replay)) {
      channel.socket.send(JSON.stringify(frame));
      return;
    }
    if (!notification) return;
    channel.missed.push(frame);
    if (channel.missed.length > LIMITS.recoveryBufferSize) channel.missed.shift();
  }

  #log(from: string, to: string, what: string): void {
    this.#options.log({ at: this.#options.clock.now(), face: "gateway", from, to, what });
  }
}

interface FrameMeta {
  type: string;
  messageId?: string;
  method?: string;
  path?: string;
}

function parseFrame(text: string): { meta: FrameMeta; body: unknown } | undefined {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(frame)) return undefined;
  const [meta, body] = frame as [unknown, unknown];
  if (typeof meta !== "object" || meta === null || typeof (meta as FrameMeta).type !== "string")
    return undefined;
  return { meta: meta as FrameMeta, body };
}

function failure(
  status: number,
  errorCode: string,
  message: string,
): { status: number; body: unknown } {
  return { status, body: { errorCode, message, errors: [{ errorCode, message }] } };
}
