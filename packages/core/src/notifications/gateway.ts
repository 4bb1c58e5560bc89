import { backoff, type Clock, type ClockTimer, within } from "../clock.ts";
import { errors } from "../errors/errors.ts";
import { fieldsOf, textOf } from "../telephony/parse.ts";
import type { Logger } from "../types.ts";
import type { Wire } from "../wire.ts";
import type { NotificationHandlers, NotificationSource } from "./source.ts";

const FILTERS = ["/restapi/v1.0/account/~/extension/~/telephony/sessions"];
/** Milliseconds. */
const ANSWER_LIMIT = 10_000;
const SILENCE_LIMIT = 60_000;

export interface GatewayOptions {
  wire: Wire;
  clock: Clock;
  logger: Logger;
}

/** The platform's WebSocket gateway: one socket, one subscription, recovered when it breaks. */
export function createGatewaySource({ wire, clock, logger }: GatewayOptions): NotificationSource {
  let handlers: NotificationHandlers | undefined;
  let socket: WebSocket | undefined;
  /** Proves to the gateway which connection is to be recovered; the newest counts. */
  let recovery: { token: string; sequence: number } | undefined;
  let subscriptionId: string | undefined;
  let heartbeat: ClockTimer | undefined;
  let retry: ClockTimer | undefined;
  let attempt = 0;
  const waiting = new Map<string, (frame: unknown[]) => void>();

  function heard(): void {
    clock.clearTimeout(heartbeat);
    heartbeat = clock.setTimeout(beat, SILENCE_LIMIT);
  }

  function beat(): void {
    const current = socket;
    if (!current) return;
    const messageId = crypto.randomUUID();
    current.send(JSON.stringify([{ type: "Heartbeat", messageId }]));
    heartbeat = clock.setTimeout(() => {
      if (socket === current) lose(current);
    }, ANSWER_LIMIT);
  }

  function request(
    target: WebSocket,
    method: string,
    path: string,
    body: unknown,
  ): Promise<unknown[]> {
    const messageId = crypto.randomUUID();
    const reply = new Promise<unknown[]>((resolve) => waiting.set(messageId, resolve));
    target.send(JSON.stringify([{ type: "ClientRequest", messageId, method, path }, body]));
    return within(clock, ANSWER_LIMIT, reply, () => errors.network()).finally(() =>
      waiting.delete(messageId),
    );
  }

  function receive(data: unknown, onDetails: (body: Record<string, unknown>) => void): void {
    heard();
    const frame = parseFrame(data);
    const meta = fieldsOf(frame?.[0]);
    if (!frame || !meta) {
      logger.warn("The gateway sent a frame that makes no sense; it was ignored.");
      return;
    }
    const wsc = fieldsOf(meta["wsc"]);
    const token = textOf(wsc?.["token"]);
    const sequence = Number(wsc?.["sequence"]);
    if (token && (!recovery || recovery.token !== token || sequence > recovery.sequence)) {
      recovery = { token, sequence };
    }
    const type = meta["type"];
    if (type === "ConnectionDetails") onDetails(fieldsOf(frame[1]) ?? {});
    else if (type === "ClientRequest") waiting.get(textOf(meta["messageId"]) ?? "")?.(frame);
    else if (type === "ServerNotification") handlers?.onNotification(frame[1]);
  }

  /** Resolves with whether something may have been missed. */
  async function connect(): Promise<boolean> {
    const ticket = fieldsOf(await wire.postRoot("/restapi/oauth/wstoken", {}));
    const uri = textOf(ticket?.["uri"]);
    const accessToken = textOf(ticket?.["ws_access_token"]);
    if (!uri || !accessToken) throw errors.server();
    if (!handlers) throw errors.aborted();
    const url = new URL(uri);
    url.searchParams.set("access_token", accessToken);
    if (recovery) url.searchParams.set("wsc", recovery.token);
    const opening = new WebSocket(url);
    socket = opening;
    try {
      const details = await within(
        clock,
        ANSWER_LIMIT,
        new Promise<Record<string, unknown>>((resolve, reject) => {
          opening.addEventListener("message", ({ data }) => {
            if (socket === opening) receive(data, resolve);
          });
          opening.addEventListener("close", () => {
            reject(errors.network());
            if (socket === opening) lose(opening);
          });
          opening.addEventListener("error", () => reject(errors.network()));
        }),
        () => errors.network(),
      );
      if (details["recoveryState"] === "Successful" && subscriptionId) return false;
      const known = subscriptionId !== undefined;
      const [meta, body] = await request(opening, "POST", "/restapi/v1.0/subscription", {
        eventFilters: FILTERS,
        deliveryMode: { transportType: "WebSocket" },
      });
      const status = Number(fieldsOf(meta)?.["status"]);
      if (status < 200 || status > 299)
        throw status === 403 ? errors.notAllowed({ status }) : errors.server({ status });
      subscriptionId = textOf(fieldsOf(body)?.["id"]);
      return known;
    } catch (error) {
      if (socket === opening) socket = undefined;
      opening.close();
      throw error;
    }
  }

  function lose(lost: WebSocket): void {
    if (socket !== lost) return;
    socket = undefined;
    clock.clearTimeout(heartbeat);
    waiting.clear();
    lost.close();
    // The first try of all is reported by start().
    if (subscriptionId) scheduleRetry();
  }

  function scheduleRetry(notBefore = 0): void {
    if (!handlers || retry) return;
    attempt += 1;
    const wait = Math.max(backoff(attempt), notBefore - clock.now());
    handlers.onLost(attempt, clock.now() + wait);
    retry = clock.setTimeout(() => {
      retry = undefined;
      handlers?.onLost(attempt, undefined);
      connect().then(opened, (error: { retryAt?: number }) => scheduleRetry(error.retryAt));
    }, wait);
  }

  function opened(gap: boolean): void {
    attempt = 0;
    heard();
    handlers?.onOpen(gap);
  }

  return {
    async start(given) {
      handlers = given;
      opened(await connect());
    },
    stop() {
      handlers = undefined;
      clock.clearTimeout(retry);
      clock.clearTimeout(heartbeat);
      retry = undefined;
      const open = socket;
      socket = undefined;
      open?.close();
    },
  };
}

function parseFrame(data: unknown): unknown[] | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const frame: unknown = JSON.parse(data);
    return Array.isArray(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}
