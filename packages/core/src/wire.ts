import { type Clock, withTimeout } from "./clock.ts";
import * as errors from "./errors/errors.ts";
import { fromRequestError, type Subject } from "./errors/from-response.ts";
import type { EventLog } from "./event-log.ts";

/** Milliseconds for one request, a wait of the SDK's own for a rate limit included. */
const REQUEST_LIMIT = 90_000;

/**
 * What the kit needs of `sdk.platform()`: five verbs that resolve with a fetch Response for 2xx and
 * reject otherwise, with the response on the error. Any object with them will do.
 */
export interface PlatformLike {
  get(url: string, query?: Record<string, unknown>): Promise<Response>;
  post(url: string, body?: unknown): Promise<Response>;
  put(url: string, body?: unknown): Promise<Response>;
  patch(url: string, body?: unknown): Promise<Response>;
  delete(url: string, body?: unknown): Promise<Response>;
  /** Of the official SDK: tells what the app was granted. Left out, that is not known beforehand. */
  auth?(): { data(): Promise<{ scope?: string }> };
}

export interface WireOptions {
  platform: PlatformLike;
  accountId: string;
  clock: Clock;
  log: EventLog;
}

/** The platform counts requests by these groups, each for itself. */
type RateGroup = "light" | "heavy" | "auth";

interface RequestOptions {
  body?: unknown;
  subject?: Subject;
  /** Default "light". */
  group?: RateGroup;
}

/** Requests to the platform, with typed errors, bounded waits, and none before a penalty is over. */
export class Wire {
  readonly #platform: PlatformLike;
  readonly #account: string;
  readonly #clock: Clock;
  readonly #log: EventLog;
  /** A request in a penalty would start it anew. */
  readonly #quietUntil = new Map<RateGroup, number>();

  constructor(options: WireOptions) {
    this.#platform = options.platform;
    this.#account = `/restapi/v1.0/account/${encodeURIComponent(options.accountId)}`;
    this.#clock = options.clock;
    this.#log = options.log;
  }

  /** What the app was granted; undefined where the platform object does not say. */
  async scopes(): Promise<readonly string[] | undefined> {
    const data = await this.#platform.auth?.().data();
    return data?.scope?.split(/[\s,]+/).filter((scope) => scope !== "");
  }

  /** Below the account: `get("/extension/~")`. */
  get(
    path: string,
    options: { query?: Record<string, unknown>; subject?: Subject } = {},
  ): Promise<unknown> {
    return this.#send(`GET ${path}`, options, () =>
      this.#platform.get(this.#account + path, options.query),
    );
  }

  post(path: string, options: RequestOptions = {}): Promise<unknown> {
    return this.#send(`POST ${path}`, options, () =>
      this.#platform.post(this.#account + path, options.body),
    );
  }

  patch(path: string, options: RequestOptions = {}): Promise<unknown> {
    return this.#send(`PATCH ${path}`, options, () =>
      this.#platform.patch(this.#account + path, options.body),
    );
  }

  delete(path: string, options: RequestOptions = {}): Promise<unknown> {
    return this.#send(`DELETE ${path}`, options, () =>
      this.#platform.delete(this.#account + path, options.body),
    );
  }

  /** Above the account: `postRoot("/restapi/oauth/wstoken", { group: "auth" })`. */
  postRoot(path: string, options: RequestOptions): Promise<unknown> {
    return this.#send(`POST ${path}`, options, () => this.#platform.post(path, options.body));
  }

  async #send(
    line: string,
    { body, subject = "other", group = "light" }: RequestOptions,
    request: () => Promise<Response>,
  ): Promise<unknown> {
    const retryAt = this.#quietUntil.get(group) ?? 0;
    if (this.#clock.now() < retryAt) throw errors.rateLimited({ status: 429, retryAt });
    this.#log.add("request", line, body);
    let text: string;
    try {
      const answer = request().then((response) => response.text());
      text = await withTimeout(this.#clock, REQUEST_LIMIT, answer, () => errors.network());
    } catch (error) {
      const typed = await fromRequestError(error, subject, this.#clock.now());
      this.#log.add("error", line, typed);
      if (typed.code === "rate-limited") this.#quietUntil.set(group, typed.retryAt ?? 0);
      throw typed;
    }
    if (text === "") return undefined;
    try {
      return JSON.parse(text);
    } catch {
      throw errors.server();
    }
  }
}
