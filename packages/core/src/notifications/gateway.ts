import { backoff, type Clock, type ClockTimer } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { fieldsOf, textOf, timeOf } from "../json.ts";
import { onWakeOrOnline } from "../network.ts";
import type { Logger } from "../types.ts";
import type { Wire } from "../wire.ts";
import { FILTERS } from "./filters.ts";
import { GatewayConnection } from "./gateway-connection.ts";
import type { NotificationHandlers, NotificationSource } from "./source.ts";

export interface GatewayOptions {
  wire: Wire;
  clock: Clock;
  logger: Logger;
}

/** The state of the source between a start and its stop. */
interface Run {
  handlers: NotificationHandlers;
  connection: GatewayConnection | undefined;
  recoveryToken: string | undefined;
  /** Whether a subscription exists that the gateway can recover. */
  subscribed: boolean;
  retry: ClockTimer | undefined;
  /** Number of the current or next retry; 0 while connected. */
  attempt: number;
  /** End of the platform's rate-limit penalty, in milliseconds since the epoch. */
  notBefore: number;
  stopListening: () => void;
}

/** A source that subscribes over one socket of the platform's gateway, and recovers both after a loss. */
export function createGatewaySource({ wire, clock, logger }: GatewayOptions): NotificationSource {
  let run: Run | undefined;
  let reportedMalformed = false;

  /**
   * Connects and subscribes. Resolves with whether notifications may have been missed. Nothing is sent during
   * a rate-limit penalty, whichever of the requests caused it.
   */
  async function connect(current: Run): Promise<boolean> {
    wire.assertNoPenalty("gateway");
    try {
      return await open(current);
    } catch (error) {
      keepPenalty(error);
      throw error;
    }
  }

  function keepPenalty(error: unknown): void {
    if (hasCode(error, "rate-limited")) wire.startPenalty("gateway", error.retryAt);
  }

  async function open(current: Run): Promise<boolean> {
    const ticket = fieldsOf(
      await wire.postRoot("/restapi/oauth/wstoken", { body: {}, group: "auth" }),
    );
    const uri = textOf(ticket?.["uri"]);
    const accessToken = textOf(ticket?.["ws_access_token"]);
    if (!uri || !accessToken) throw errors.server();
    if (run !== current) throw errors.aborted();
    const url = new URL(uri);
    url.searchParams.set("access_token", accessToken);
    if (current.recoveryToken) url.searchParams.set("wsc", current.recoveryToken);
    const connection = new GatewayConnection({
      url,
      clock,
      onNotification(notification) {
        if (run === current) current.handlers.onNotification(notification);
      },
      onRecoveryToken(token) {
        current.recoveryToken = token;
      },
      onMalformedFrame() {
        if (!reportedMalformed) {
          logger.warn("A malformed frame of the notification gateway was ignored.");
        }
        reportedMalformed = true;
      },
      onLost(error) {
        if (current.connection !== connection) return;
        current.connection = undefined;
        current.notBefore = error.retryAt ?? 0;
        keepPenalty(error);
        scheduleRetry(current);
      },
    });
    try {
      const gap = await subscribe(current, connection);
      if (run !== current) throw errors.aborted();
      current.connection = connection;
      return gap;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Creates a subscription unless the gateway has recovered one. Resolves as `connect` does. */
  async function subscribe(current: Run, connection: GatewayConnection): Promise<boolean> {
    const { recoveryState, creationTime } = await connection.opened();
    wire.serverTime.learn(timeOf(creationTime));
    if (recoveryState === "Successful" && current.subscribed) return false;
    const { status, body } = await connection.request("POST", "/restapi/v1.0/subscription", {
      eventFilters: FILTERS,
      deliveryMode: { transportType: "WebSocket" },
    });
    if (status === 403) throw errors.notAllowed({ status });
    if (!(status >= 200 && status < 300)) throw errors.server({ status });
    const { disabledFilters } = body;
    if (Array.isArray(disabledFilters) && disabledFilters.length > 0) throw errors.notAllowed();
    const missed = current.subscribed;
    current.subscribed = true;
    return missed;
  }

  function scheduleRetry(current: Run): void {
    if (run !== current) return;
    current.attempt += 1;
    const wait = Math.max(backoff(current.attempt), current.notBefore - clock.now());
    current.handlers.onLost(current.attempt, clock.now() + wait);
    current.retry = clock.setTimeout(() => retryNow(current), wait);
  }

  function retryNow(current: Run): void {
    clock.clearTimeout(current.retry);
    current.retry = undefined;
    current.handlers.onLost(current.attempt, undefined);
    connect(current).then(
      (gap) => reportOpen(current, gap),
      (error: { retryAt?: number }) => {
        current.notBefore = error.retryAt ?? 0;
        scheduleRetry(current);
      },
    );
  }

  function reportOpen(current: Run, gap: boolean): void {
    current.attempt = 0;
    current.notBefore = 0;
    current.handlers.onOpen(gap);
  }

  function onNetworkReturn(current: Run): void {
    current.connection?.check();
    if (current.retry && clock.now() >= current.notBefore) retryNow(current);
  }

  function stop(): void {
    const last = run;
    run = undefined;
    clock.clearTimeout(last?.retry);
    last?.stopListening();
    last?.connection?.close();
  }

  return {
    async start(handlers) {
      stop();
      const current: Run = {
        handlers,
        connection: undefined,
        recoveryToken: undefined,
        subscribed: false,
        retry: undefined,
        attempt: 0,
        notBefore: 0,
        stopListening: onWakeOrOnline(clock, () => onNetworkReturn(current)),
      };
      run = current;
      try {
        reportOpen(current, await connect(current));
      } catch (error) {
        if (run === current) stop();
        throw error;
      }
    },
    stop,
  };
}
