import { type Clock, withTimeout } from "./clock.ts";
import * as errors from "./errors/errors.ts";
import { fromRequestError, type Subject } from "./errors/from-response.ts";
import type { EventLog } from "./event-log.ts";
import { timeOf } from "./json.ts";
import { ServerTime } from "./server-time.ts";

/** Limit of one request. It leaves room for the SDK, which may wait a minute for a rate limit by itself. */
const REQUEST_TIMEOUT_MS = 90_000;

/**
 * The part of `sdk.platform()` that the kit uses, which any object may implement. Each method resolves
 * with the fetch Response of a 2xx status, and rejects for any other one with an error whose `response`
 * is that Response.
 */
export interface PlatformLike {
  get(url: string, query?: Record<string, unknown>): Promise<Response>;
  post(url: string, body?: unknown): Promise<Response>;
  put(url: string, body?: unknown): Promise<Response>;
  patch(url: string, body?: unknown): Promise<Response>;
  delete(url: string, body?: unknown): Promise<Response>;
  /** Tells the scopes that the app was granted, as in the official SDK. Without it they are unknown. */
  auth?(): { data(): Promise<{ scope?: string }> };
}

export interface WireOptions {
  platform: PlatformLike;
  accountId: string;
  clock: Clock;
  log: EventLog;
}

/**
 * The platform limits the rate of requests in each of these groups separately. "gateway" stands for everything
 * that a connection to the notification gateway needs.
 */
type RateGroup = "light" | "heavy" | "auth" | "gateway";

interface Penalty {
  /** Milliseconds since the epoch. */
  endsAt: number;
  /** The length of the penalty, in milliseconds. */
  ms: number;
}

interface RequestOptions {
  body?: unknown;
  /** Default: "other". */
  subject?: Subject;
  /** Default: "light". */
  group?: RateGroup;
}

/**
 * Sends requests to the platform. Every failure is a ConferenceError, every wait is bounded, and no
 * request is sent during a rate-limit penalty, because it would restart the penalty.
 */
export class Wire {
  readonly platform: PlatformLike;
  readonly serverTime: ServerTime;
  readonly #account: string;
  readonly #clock: Clock;
  readonly #log: EventLog;
  readonly #penalties = new Map<RateGroup, Penalty>();

  constructor(options: WireOptions) {
    this.platform = options.platform;
    this.serverTime = new ServerTime(options.clock);
    this.#account = `/restapi/v1.0/account/${encodeURIComponent(options.accountId)}`;
    this.#clock = options.clock;
    this.#log = options.log;
  }

  /** `path` is relative to the account, such as "/extension/~". So are the paths of post, patch and delete. */
  get(
    path: string,
    options: { query?: Record<string, unknown>; subject?: Subject } = {},
  ): Promise<unknown> {
    return this.#send(`GET ${path}`, options, () =>
      this.platform.get(this.#account + path, options.query),
    );
  }

  post(path: string, options: RequestOptions = {}): Promise<unknown> {
    return this.#send(`POST ${path}`, options, () =>
      this.platform.post(this.#account + path, options.body),
    );
  }

  patch(path: string, options: RequestOptions = {}): Promise<unknown> {
    return this.#send(`PATCH ${path}`, options, () =>
      this.platform.patch(this.#account + path, options.body),
    );
  }

  delete(path: string, options: RequestOptions = {}): Promise<unknown> {
    return this.#send(`DELETE ${path}`, options, () =>
      this.platform.delete(this.#account + path, options.body),
    );
  }

  /** `path` is relative to the server, such as "/restapi/oauth/wstoken". */
  postRoot(path: string, options: RequestOptions): Promise<unknown> {
    return this.#send(`POST ${path}`, options, () => this.platform.post(path, options.body));
  }

  async #send(
    name: string,
    { body, subject = "other", group = "light" }: RequestOptions,
    request: () => Promise<Response>,
  ): Promise<unknown> {
    this.assertNoPenalty(group);
    this.#log.add("request", name, body);
    let text: string;
    try {
      const response = request().then((received) => {
        this.serverTime.learn(timeOf(received.headers?.get?.("date")));
        return received.text();
      });
      text = await withTimeout(this.#clock, REQUEST_TIMEOUT_MS, response, () => errors.network());
    } catch (error) {
      const typed = await fromRequestError(error, subject, this.#clock.now());
      this.#log.add("error", name, typed);
      if (typed.code === "rate-limited") this.startPenalty(group, typed.retryAt);
      throw typed;
    }
    if (text === "") return undefined;
    try {
      return JSON.parse(text);
    } catch {
      throw errors.server();
    }
  }

  /** Throws "rate-limited" during a penalty of the group. */
  assertNoPenalty(group: RateGroup): void {
    const retryAt = this.#endOfPenalty(group);
    if (retryAt !== undefined) throw errors.rateLimited({ status: 429, retryAt });
  }

  /**
   * Refuses the group's requests until `endsAt`, in milliseconds since the epoch.
   *
   * The timer ends a penalty although the clock was set back meanwhile, and the clock ends it although the
   * computer slept and its timers with it.
   */
  startPenalty(group: RateGroup, endsAt: number | undefined): void {
    const ms = (endsAt ?? 0) - this.#clock.now();
    const penalty = { endsAt: endsAt ?? 0, ms };
    this.#penalties.set(group, penalty);
    this.#clock.setTimeout(() => {
      if (this.#penalties.get(group) === penalty) this.#penalties.delete(group);
    }, ms);
  }

  /** When the penalty of a group ends, in milliseconds since the epoch; undefined without a penalty. */
  #endOfPenalty(group: RateGroup): number | undefined {
    const penalty = this.#penalties.get(group);
    const now = this.#clock.now();
    if (!penalty || now >= penalty.endsAt) return undefined;
    return Math.min(penalty.endsAt, now + penalty.ms);
  }
}
