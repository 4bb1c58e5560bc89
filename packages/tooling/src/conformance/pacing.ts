/** What of a response tells when the next request may be sent. */
export interface PacedResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
}

/** The documentation asks for this wait where a 429 names none, in seconds. */
const DEFAULT_RETRY_AFTER_S = 60;
const DEFAULT_WINDOW_S = 60;
const MOST_TRIES = 3;

/**
 * Keeps one user's requests within the platform's rate limits: waits before the first request too many, and
 * after a 429 as long as it says. A request sent during a penalty would restart the penalty.
 */
export class Pacing {
  readonly #sleep: (ms: number) => Promise<void>;
  readonly #now: () => number;
  readonly #notice: (text: string) => void;
  /** Rate group of each kind of request, as its last response named it. */
  readonly #groups = new Map<string, string>();
  /** When the next request of a group may be sent. */
  readonly #freeAt = new Map<string, number>();

  constructor(options: {
    sleep: (ms: number) => Promise<void>;
    now: () => number;
    /** Tells the user why nothing happens. */
    notice: (text: string) => void;
  }) {
    this.#sleep = options.sleep;
    this.#now = options.now;
    this.#notice = options.notice;
  }

  /** Sends a request when its rate group allows it. `kind` is the same for requests of one endpoint. */
  async send<T extends PacedResponse>(
    kind: string,
    group: string,
    request: () => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      await this.#waitFor(this.#groups.get(kind) ?? group);
      const response = await request();
      this.#learn(kind, group, response);
      if (response.status !== 429 || attempt === MOST_TRIES) return response;
    }
  }

  async #waitFor(group: string): Promise<void> {
    const ms = (this.#freeAt.get(group) ?? 0) - this.#now();
    if (ms <= 0) return;
    this.#notice(`Waiting ${Math.ceil(ms / 1000)} s for the rate limit of ${group} requests.`);
    await this.#sleep(ms);
  }

  #learn(kind: string, assumed: string, { status, headers }: PacedResponse): void {
    const group = headers["x-rate-limit-group"]?.toLowerCase() ?? assumed;
    this.#groups.set(kind, group);
    const seconds = (name: string, missing: number): number => {
      const value = Number(headers[name] ?? "");
      return Number.isFinite(value) && value > 0 ? value : missing;
    };
    if (status === 429) {
      const wait = seconds("retry-after", DEFAULT_RETRY_AFTER_S);
      this.#freeAt.set(group, this.#now() + wait * 1000);
    } else if (headers["x-rate-limit-remaining"] === "0") {
      const wait = seconds("x-rate-limit-window", DEFAULT_WINDOW_S);
      this.#freeAt.set(group, this.#now() + wait * 1000);
    }
  }
}
