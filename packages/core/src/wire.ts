import type { Clock } from "./clock.ts";
import { errors } from "./errors/errors.ts";
import { fromRequestError, type Subject } from "./errors/from-response.ts";

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
}

export interface WireOptions {
  platform: PlatformLike;
  accountId: string;
  clock: Clock;
}

/** Requests to the platform, with typed errors, and none before a penalty is over. */
export class Wire {
  readonly #platform: PlatformLike;
  readonly #account: string;
  readonly #clock: Clock;
  /** The platform counts by weight; a request in a penalty would start it anew. */
  #quietUntil = 0;

  constructor(options: WireOptions) {
    this.#platform = options.platform;
    this.#account = `/restapi/v1.0/account/${encodeURIComponent(options.accountId)}`;
    this.#clock = options.clock;
  }

  /** Below the account: `get("/extension/~")`. */
  get(
    path: string,
    options: { query?: Record<string, unknown>; subject?: Subject } = {},
  ): Promise<unknown> {
    return this.#send(options.subject, () =>
      this.#platform.get(this.#account + path, options.query),
    );
  }

  post(path: string, options: { body?: unknown; subject?: Subject } = {}): Promise<unknown> {
    return this.#send(options.subject, () =>
      this.#platform.post(this.#account + path, options.body),
    );
  }

  patch(path: string, options: { body?: unknown; subject?: Subject } = {}): Promise<unknown> {
    return this.#send(options.subject, () =>
      this.#platform.patch(this.#account + path, options.body),
    );
  }

  delete(path: string, options: { body?: unknown; subject?: Subject } = {}): Promise<unknown> {
    return this.#send(options.subject, () =>
      this.#platform.delete(this.#account + path, options.body),
    );
  }

  /** Above the account: `postRoot("/restapi/oauth/wstoken")`. */
  postRoot(path: string, body?: unknown): Promise<unknown> {
    return this.#send("other", () => this.#platform.post(path, body));
  }

  async #send(subject: Subject = "other", request: () => Promise<Response>): Promise<unknown> {
    const now = this.#clock.now();
    if (now < this.#quietUntil)
      throw errors.rateLimited({ status: 429, retryAt: this.#quietUntil });
    try {
      const response = await request();
      if (response.status === 204) return undefined;
      const text = await response.text();
      return text === "" ? undefined : JSON.parse(text);
    } catch (error) {
      const typed = await fromRequestError(error, subject, this.#clock.now());
      if (typed.code === "rate-limited") this.#quietUntil = typed.retryAt ?? 0;
      throw typed;
    }
  }
}
