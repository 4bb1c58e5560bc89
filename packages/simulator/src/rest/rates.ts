import type { Clock } from "../platform/clock.ts";
import type { Extension } from "../platform/contract.ts";
import { RestError, type RestResponse } from "./http.ts";

/** Requests that one user may send per minute, by rate group. */
export interface RateLimits {
  light: number;
  medium: number;
  heavy: number;
  auth: number;
}

export type RateGroup = keyof RateLimits;

/** The examples in RingCentral's documentation; each real app has its own limits. */
export const DEFAULT_LIMITS: RateLimits = { light: 50, medium: 40, heavy: 10, auth: 5 };

const WINDOW_MS = 60_000;
const PENALTY_MS = 60_000;

interface Usage {
  /** Times of the requests of the last minute. */
  readonly times: number[];
  /** Time until which all requests are refused. Each request before then restarts the penalty. */
  punishedUntil: number;
}

/** Counts requests by user and rate group in a sliding window, as the platform does. */
export class RateMeter {
  readonly #clock: Clock;
  readonly #limits: RateLimits | undefined;
  readonly #usages = new Map<string, Usage>();

  /** Without `limits`, all requests pass and none is counted. */
  constructor(clock: Clock, limits: RateLimits | undefined) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Counts a request. Returns the rate limit headers; throws RestError 429 beyond the limit. */
  count(extension: Extension, group: RateGroup): Record<string, string> {
    const { refused, headers } = this.tryCount(extension, group);
    if (!refused) return headers;
    throw new RestError(429, "CMN-301", "Request rate exceeded", undefined, headers);
  }

  /** Counts a request like `count`, but reports a refusal instead of throwing. */
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

export function withHeaders(response: RestResponse, headers: Record<string, string>): RestResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}
