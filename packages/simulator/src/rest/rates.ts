import type { Clock } from "../platform/clock.ts";
import type { Extension } from "../platform/contract.ts";
import { RestError, type RestResponse } from "./http.ts";

/** Requests that one user may send in a minute, by group. */
export interface RateLimits {
  light: number;
  medium: number;
  heavy: number;
  auth: number;
}

export type RateGroup = keyof RateLimits;

/** The platform's examples; real apps have limits of their own. */
export const DEFAULT_LIMITS: RateLimits = { light: 50, medium: 40, heavy: 10, auth: 5 };

const WINDOW_MS = 60_000;
const PENALTY_MS = 60_000;

interface Usage {
  /** When each request of the last minute came. */
  readonly times: number[];
  /** Until when all is refused; each request until then begins it anew. */
  punishedUntil: number;
}

/** Counts requests by user and group in a sliding window, as the platform does. */
export class RateMeter {
  readonly #clock: Clock;
  readonly #limits: RateLimits | undefined;
  readonly #usages = new Map<string, Usage>();

  /** Without limits everything passes, uncounted. */
  constructor(clock: Clock, limits: RateLimits | undefined) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** The headers that tell where the user stands. Throws RestError 429 when it is too much. */
  count(extension: Extension, group: RateGroup): Record<string, string> {
    const { refused, headers } = this.tryCount(extension, group);
    if (!refused) return headers;
    throw new RestError(429, "CMN-301", "Request rate exceeded", undefined, headers);
  }

  /** The same without throwing. */
  tryCount(
    extension: Extension,
    group: RateGroup,
  ): { refused: boolean; headers: Record<string, string> } {
    const limit = this.#limits?.[group];
    if (limit === undefined) return { refused: false, headers: {} };
    const now = this.#clock.now();
    const key = `${extension.id} ${group}`;
    const usage = this.#usages.get(key) ?? { times: [], punishedUntil: 0 };
    this.#usages.set(key, usage);
    while (usage.times[0] !== undefined && usage.times[0] <= now - WINDOW_MS) usage.times.shift();
    const refused = usage.punishedUntil > now || usage.times.length >= limit;
    if (refused) usage.punishedUntil = now + PENALTY_MS;
    else usage.times.push(now);
    const headers = {
      "x-rate-limit-group": group,
      "x-rate-limit-limit": String(limit),
      "x-rate-limit-remaining": String(refused ? 0 : limit - usage.times.length),
      "x-rate-limit-window": String(WINDOW_MS / 1000),
    };
    return {
      refused,
      headers: refused ? { ...headers, "retry-after": String(PENALTY_MS / 1000) } : headers,
    };
  }
}

/** Puts the headers on an answer. */
export function withHeaders(response: RestResponse, headers: Record<string, string>): RestResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}
