import type { Faults } from "../faults/faults.ts";
import type { WireLog } from "../log.ts";
import type { Clock } from "../platform/clock.ts";
import { Refusal, type RefusalCode, type TelephonyPlatform } from "../platform/contract.ts";
import type { AccountRoutes } from "./account.ts";
import {
  type ErrorShape,
  errorResponse,
  notFound,
  RestError,
  type RestRequest,
  type RestResponse,
} from "./http.ts";
import type { OAuth } from "./oauth.ts";
import { type RateMeter, withHeaders } from "./rates.ts";
import { findRoute, type Route, type Scope } from "./route.ts";
import { telephonyRoutes } from "./telephony.ts";

const REFUSAL_ERRORS: Record<RefusalCode, (parameter: string | undefined) => RestError> = {
  notFound: (parameter) => notFound(parameter ?? ""),
  notAllowed: () => new RestError(403, "TAS-106", "Operation is not allowed"),
  conferenceFull: () => new RestError(403, "TAS-106", "Operation is not allowed"),
  wrongState: () => new RestError(409, "TAS-102", "Incorrect State [WrongState]"),
  conferenceRecording: () => new RestError(409, "TAS-102", "Incorrect State [WrongState]"),
  recordingDisabled: () => new RestError(403, "CMN-109", "Feature is not available"),
  invalidParameter: (parameter) =>
    new RestError(400, "CMN-101", `Parameter [${parameter}] value is invalid`, parameter),
};

/** Error code and message for a status of the fault `restStatus` that names none. */
const DEFAULT_ERRORS: Record<number, [errorCode: string, message: string]> = {
  400: ["CMN-101", "Parameter value is invalid"],
  401: ["OAU-213", "Token not found"],
  403: ["TAS-106", "Operation is not allowed"],
  404: ["CMN-102", "Resource is not found"],
  409: ["TAS-102", "Incorrect State [WrongState]"],
  429: ["CMN-301", "Request rate exceeded"],
  500: ["CMN-203", "Internal Server Error"],
  503: ["CMN-201", "Service Temporary Unavailable"],
};

/** Headers of a response by the fault `restStatus`. */
const DEFAULT_ERROR_HEADERS: Record<number, Record<string, string>> = {
  429: { "retry-after": "60" },
};

export interface RestServerOptions {
  platform: TelephonyPlatform;
  clock: Clock;
  oauth: OAuth;
  account: AccountRoutes;
  /** Further endpoints. */
  routes: readonly Route[];
  rates: RateMeter;
  scopes: readonly Scope[];
  faults: Faults;
  errorShape: ErrorShape;
  log: WireLog;
}

/** Answers REST requests, independent of the transport. */
export class RestServer {
  readonly #options: RestServerOptions;
  readonly #routes: readonly Route[];
  /** Whether all connections break, for the fault `restart`. */
  down = false;

  constructor(options: RestServerOptions) {
    this.#options = options;
    const { oauth, platform, account, routes, faults } = options;
    this.#routes = [
      {
        method: "POST",
        path: "/restapi/oauth/wstoken",
        group: "auth",
        scope: "WebSocketsSubscription",
        handle: ({ extension }) => oauth.gatewayToken(extension),
      },
      ...telephonyRoutes(platform, faults),
      ...account.routes,
      ...routes,
    ];
  }

  /** Never rejects; errors become error responses. */
  async handle(request: RestRequest): Promise<RestResponse> {
    if (this.down) return { status: 0, headers: {}, body: "" };
    const path = request.url.split("?")[0] ?? "";
    const line = `${request.method} ${path}`;
    const { log } = this.#options;
    log.add({
      protocol: "rest",
      from: "client",
      to: "server",
      summary: line,
      text: `${request.method} ${request.url}\n\n${request.body}`,
    });
    const answer = await this.#answer(request, path);
    const date = new Date(this.#options.clock.now()).toUTCString();
    const response = { ...answer, headers: { date, ...answer.headers } };
    log.add({
      protocol: "rest",
      from: "server",
      to: "client",
      summary: `${response.status} ${line}`,
      text: `${response.status}\n\n${response.body}`,
    });
    return response;
  }

  async #answer(request: RestRequest, path: string): Promise<RestResponse> {
    const { faults, clock, errorShape } = this.#options;
    const fits = (fault: { method?: string; path?: string }): boolean =>
      (fault.method ?? request.method) === request.method && path.includes(fault.path ?? "");
    const delay = faults.take("restDelay", fits);
    if (delay)
      await new Promise<void>((resolve) => clock.setTimeout(resolve, delay.delay ?? 1_000));
    const fault = faults.take("restStatus", fits);
    if (fault) {
      const { status = 503 } = fault;
      const [errorCode, message] = DEFAULT_ERRORS[status] ?? ["CMN-203", "Internal Server Error"];
      const headers = { ...DEFAULT_ERROR_HEADERS[status], ...fault.headers };
      const error = new RestError(
        status,
        fault.errorCode ?? errorCode,
        message,
        undefined,
        headers,
      );
      return errorResponse(error, errorShape);
    }
    const lag = request.method === "GET" ? faults.take("restStale", fits) : undefined;
    const asOf = lag && clock.now() - (lag.delay ?? 5_000);
    const lost = faults.take("restAnswerLost", fits);
    const response = await this.#try(request, path, asOf);
    return lost ? { status: 0, headers: {}, body: "" } : response;
  }

  async #try(request: RestRequest, path: string, asOf: number | undefined): Promise<RestResponse> {
    try {
      return await this.#route(request, path, asOf);
    } catch (error) {
      return errorResponse(errorOf(error), this.#options.errorShape);
    }
  }

  async #route(
    request: RestRequest,
    path: string,
    asOf: number | undefined,
  ): Promise<RestResponse> {
    const { oauth, platform, rates, errorShape, scopes } = this.#options;
    const { method } = request;
    const query = new URLSearchParams(request.url.split("?")[1] ?? "");
    // These endpoints need no access token.
    if (path === "/restapi/oauth/token" && method === "POST") return oauth.token(request);
    if (path === "/restapi/oauth/revoke" && method === "POST") return oauth.revoke(request);
    if (path === "/restapi/oauth/authorize" && method === "GET") return oauth.authorize(query);

    const extension = oauth.authenticate(request.headers["authorization"]);
    const found = findRoute(this.#routes, method, path);
    if (found === "wrongMethod") {
      throw new RestError(405, "OAU-151", "Method is not supported");
    }
    if (!found) throw new RestError(404, "CMN-102", "Resource is not found");
    const { route, parameters } = found;
    const limits = rates.count(extension, route.group);
    const { accountId } = parameters;
    try {
      if (route.scope && !scopes.includes(route.scope)) {
        throw new RestError(
          403,
          "CMN-401",
          `In order to call this API endpoint, application needs to have [${route.scope}] permission`,
        );
      }
      if (accountId !== undefined && accountId !== "~" && accountId !== platform.accountId) {
        throw notFound("accountId");
      }
      const authorized = { extension, query, asOf, body: parseBody(request.body) };
      return withHeaders(await route.handle(authorized, parameters), limits);
    } catch (error) {
      return withHeaders(errorResponse(errorOf(error), errorShape), limits);
    }
  }
}

function errorOf(error: unknown): RestError {
  if (error instanceof RestError) return error;
  if (error instanceof Refusal) return REFUSAL_ERRORS[error.code](error.parameter);
  if (error instanceof URIError) {
    return new RestError(400, "CMN-101", "Parameter [path] value is invalid", "path");
  }
  return new RestError(500, "CMN-203", "Internal Server Error");
}

function parseBody(text: string): Record<string, unknown> {
  if (text.trim() === "") return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new RestError(400, "CMN-103", "JSON can't be parsed");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new RestError(400, "CMN-104", "Cannot parse request");
  }
  return body as Record<string, unknown>;
}
