import type { Clock, TimerHandle } from "../platform/clock.ts";
import type { Extension, TelephonyEvent, TelephonyPlatform } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import { invalid, RestError } from "../rest/http.ts";
import { resolveFilters } from "./filters.ts";
import type { NotificationRouter } from "./notification-router.ts";

/** Ten years. */
const MAX_EXPIRES_SECONDS = 315_360_000;
const DEFAULT_EXPIRES_SECONDS = 604_800;
/** Time within which an address must respond. */
const RESPONSE_LIMIT_MS = 3_000;
/** Consecutive failures after which nothing more is sent to an address. */
const MAX_FAILURES = 5;
/** The most webhooks of one user. */
const MAX_SUBSCRIPTIONS = 30;

interface Webhook {
  readonly id: string;
  readonly extension: Extension;
  readonly address: string;
  readonly createdAt: number;
  filters: string[];
  expiresIn: number;
  expiresAt: number;
  timer: TimerHandle | undefined;
  failures: number;
  /** Resolves after the last delivery, so that deliveries stay in order. */
  turn: Promise<void>;
}

export interface WebhooksOptions {
  platform: TelephonyPlatform;
  clock: Clock;
  /** The clock by which subscriptions expire. */
  clientClock: Clock;
  ids: Ids;
  router: NotificationRouter;
}

/** Sends notifications by HTTP to addresses that have confirmed the validation token. */
export class Webhooks {
  readonly #options: WebhooksOptions;
  readonly #webhooks = new Map<string, Webhook>();
  readonly #ending = new AbortController();
  readonly #unsubscribe: () => void;

  constructor(options: WebhooksOptions) {
    this.#options = options;
    this.#unsubscribe = options.platform.onEvent((event) => this.#publish(event));
  }

  /** Creates a webhook. Throws RestError if the address does not return the validation token. */
  async create(
    extension: Extension,
    request: { filters: unknown; address: unknown; expiresIn: unknown },
  ): Promise<Record<string, unknown>> {
    const { ids, clientClock } = this.#options;
    if (this.list(extension).length >= MAX_SUBSCRIPTIONS) {
      throw new RestError(403, "SUB-505", "Subscriptions limit exceeded");
    }
    const { address } = request;
    if (typeof address !== "string" || !/^https?:\/\//.test(address) || !URL.canParse(address)) {
      throw invalid("deliveryMode.address");
    }
    const filters = readFilters(request.filters, extension);
    const expiresIn = readExpires(request.expiresIn);
    await this.#validate(address);
    const now = clientClock.now();
    const webhook: Webhook = {
      id: ids.uuid(),
      extension,
      address,
      createdAt: now,
      filters,
      expiresIn,
      expiresAt: now,
      timer: undefined,
      failures: 0,
      turn: Promise.resolve(),
    };
    this.#webhooks.set(webhook.id, webhook);
    this.#extend(webhook);
    return describe(webhook);
  }

  list(extension: Extension): Record<string, unknown>[] {
    return [...this.#webhooks.values()]
      .filter((webhook) => webhook.extension === extension)
      .map(describe);
  }

  /** Returns undefined for an unknown id. */
  get(extension: Extension, id: string): Record<string, unknown> | undefined {
    const webhook = this.#find(extension, id);
    return webhook && describe(webhook);
  }

  /** Renews a webhook and, if `filters` is defined, replaces its filters. Returns undefined for an unknown id. */
  update(extension: Extension, id: string, filters: unknown): Record<string, unknown> | undefined {
    const webhook = this.#find(extension, id);
    if (!webhook) return undefined;
    if (filters !== undefined) webhook.filters = readFilters(filters, extension);
    webhook.failures = 0;
    this.#extend(webhook);
    return describe(webhook);
  }

  remove(extension: Extension, id: string): boolean {
    const webhook = this.#find(extension, id);
    if (webhook) this.#forget(webhook);
    return webhook !== undefined;
  }

  close(): void {
    this.#unsubscribe();
    this.#ending.abort();
    for (const webhook of this.#webhooks.values()) this.#forget(webhook);
  }

  #find(extension: Extension, id: string): Webhook | undefined {
    const webhook = this.#webhooks.get(id);
    return webhook?.extension === extension ? webhook : undefined;
  }

  #extend(webhook: Webhook): void {
    const { clientClock } = this.#options;
    clientClock.clearTimeout(webhook.timer);
    webhook.expiresAt = clientClock.now() + webhook.expiresIn * 1000;
    // A timer cannot run longer than 24 days.
    const wait = Math.min(webhook.expiresIn * 1000, 2_000_000_000);
    webhook.timer = clientClock.setTimeout(() => {
      if (clientClock.now() >= webhook.expiresAt) this.#forget(webhook);
    }, wait);
  }

  #forget(webhook: Webhook): void {
    this.#options.clientClock.clearTimeout(webhook.timer);
    this.#webhooks.delete(webhook.id);
  }

  #publish(event: TelephonyEvent): void {
    const { router, ids, clock } = this.#options;
    for (const webhook of this.#webhooks.values()) {
      if (webhook.failures >= MAX_FAILURES) continue;
      for (const notification of router.route(event, webhook.extension, webhook.filters)) {
        const content = {
          uuid: ids.messageId(),
          event: notification.event,
          timestamp: new Date(clock.now()).toISOString(),
          subscriptionId: webhook.id,
          ownerId: webhook.extension.id,
          body: notification.body,
        };
        webhook.turn = webhook.turn.then(() => this.#deliver(webhook, content));
      }
    }
  }

  async #deliver(webhook: Webhook, content: unknown): Promise<void> {
    if (!this.#webhooks.has(webhook.id)) return;
    const response = await this.#post(webhook.address, {}, JSON.stringify(content));
    webhook.failures = response?.ok ? 0 : webhook.failures + 1;
  }

  async #validate(address: string): Promise<void> {
    const token = this.#options.ids.uuid();
    const response = await this.#post(address, { "Validation-Token": token }, "");
    if (response?.status === 200 && response.headers.get("validation-token") === token) return;
    throw new RestError(
      400,
      "SUB-525",
      "WebHook responds with incorrect HTTP status or does not return its Validation-Token",
    );
  }

  async #post(
    address: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<Response | undefined> {
    const signal = AbortSignal.any([AbortSignal.timeout(RESPONSE_LIMIT_MS), this.#ending.signal]);
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body,
        signal,
      });
      await response.body?.cancel();
      return response;
    } catch {
      // An unreachable or slow address counts as a failed delivery.
      return undefined;
    }
  }
}

function describe(webhook: Webhook): Record<string, unknown> {
  const { id, filters, createdAt, expiresAt, expiresIn, address, failures } = webhook;
  return {
    uri: `/restapi/v1.0/subscription/${id}`,
    id,
    creationTime: new Date(createdAt).toISOString(),
    status: failures >= MAX_FAILURES ? "Blacklisted" : "Active",
    eventFilters: filters,
    expirationTime: new Date(expiresAt).toISOString(),
    expiresIn,
    deliveryMode: { transportType: "WebHook", encryption: false, address },
  };
}

function readFilters(wanted: unknown, extension: Extension): string[] {
  const valid =
    Array.isArray(wanted) &&
    wanted.length > 0 &&
    wanted.every((filter) => typeof filter === "string");
  const filters = valid ? resolveFilters(wanted, extension) : undefined;
  if (!filters) throw new RestError(400, "SUB-508", "Event filters are not valid");
  return filters;
}

function readExpires(wanted: unknown): number {
  if (wanted === undefined) return DEFAULT_EXPIRES_SECONDS;
  if (typeof wanted !== "number" || !(wanted > 0)) throw invalid("expiresIn");
  return Math.min(Math.round(wanted), MAX_EXPIRES_SECONDS);
}
