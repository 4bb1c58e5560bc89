import type { Faults } from "../faults/faults.ts";
import type { WireLogEntry } from "../log.ts";
import type { Clock } from "../platform/clock.ts";
import { Refusal, type RefusalCode, type TelephonyPlatform } from "../platform/contract.ts";
import type { AccountRoutes } from "./account.ts";
import { errorResponse, json, RestError, type RestRequest, type RestResponse } from "./http.ts";
import type { OAuth } from "./oauth.ts";
import { TelephonyRoutes } from "./telephony.ts";

const REFUSALS: Record<RefusalCode, (parameter: string | undefined) => RestError> = {
  notFound: (parameter) =>
    new RestError(404, "CMN-102", `Resource for parameter [${parameter}] is not found`, parameter),
  notAllowed: () => new RestError(403, "TAS-106", "Operation is not allowed"),
  conferenceFull: () => new RestError(403, "TAS-106", "Operation is not allowed"),
  wrongState: () => new RestError(409, "TAS-102", "Incorrect State [WrongState]"),
  invalidParameter: (parameter) =>
    new RestError(400, "CMN-101", `Parameter [${parameter}] value is invalid`, parameter),
};

export interface RestServerOptions {
  platform: TelephonyPlatform;
  clock: Clock;
  oauth: OAuth;
  account: AccountRoutes;
  faults: Faults;
  log: (entry: WireLogEntry) => void;
}

/** The HTTP side, whatever carries it. */
export class RestServer {
  readonly #options: RestServerOptions;
  readonly #telephony: TelephonyRoutes;

  constructor(options: RestServerOptions) {
    this.#options = options;
    this.#telephony = new TelephonyRoutes(options.platform);
  }

  /** Never rejects: what goes wrong is an answer. */
  async handle(request: RestRequest): Promise<RestResponse> {
    const path = request.url.split("?")[0] ?? "";
    this.#log("client", "server", `${request.method} ${path}`);
    const response = await this.#answer(request, path);
    this.#log("server", "client", `${response.status} ${request.method} ${path}`);
    return response;
  }

  async #answer(request: RestRequest, path: string): Promise<RestResponse> {
    const { faults, clock } = this.#options;
    const fits = (fault: { method?: string; path?: string }): boolean =>
      (fault.method ?? request.method) === request.method && path.includes(fault.path ?? "");
    const delay = faults.take("restDelay", fits);
    if (delay)
      await new Promise<void>((resolve) => clock.setTimeout(resolve, delay.delay ?? 1_000));
    const fault = faults.take("restStatus", fits);
    if (fault) {
      const response = errorResponse(
        new RestError(
          fault.status ?? 503,
          fault.errorCode ?? "CMN-201",
          "Service Temporary Unavailable",
        ),
      );
      return { ...response, headers: { ...response.headers, ...fault.headers } };
    }
    try {
      return await this.#route(request, path);
    } catch (error) {
      if (error instanceof RestError) return errorResponse(error);
      if (error instanceof Refusal) return errorResponse(REFUSALS[error.code](error.parameter));
      if (error instanceof URIError) {
        return errorResponse(
          new RestError(400, "CMN-101", "Parameter [path] value is invalid", "path"),
        );
      }
      return errorResponse(new RestError(500, "CMN-203", "Internal Server Error"));
    }
  }

  async #route(request: RestRequest, path: string): Promise<RestResponse> {
    const { oauth, account, platform } = this.#options;
    const { method } = request;
    const query = new URLSearchParams(request.url.split("?")[1] ?? "");
    if (path === "/restapi/oauth/token" && method === "POST") return oauth.token(request);
    if (path === "/restapi/oauth/revoke" && method === "POST") return oauth.revoke(request);
    if (path === "/restapi/oauth/authorize" && method === "GET") return oauth.authorize(query);

    const caller = oauth.authenticate(request.headers["authorization"]);
    const call = { ...caller, query, path: [], body: parseBody(request.body) };
    if (path === "/restapi/oauth/wstoken" && method === "POST")
      return oauth.gatewayToken(caller.extension);
    if (path === "/restapi/v1.0/client-info/sip-provision" && method === "POST")
      return account.sipProvision(call);

    const [, accountKey, area, rest = ""] =
      /^\/restapi\/v1\.0\/account\/([^/]+)\/([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
    if (accountKey !== undefined && accountKey !== "~" && accountKey !== platform.accountId) {
      throw new RestError(
        404,
        "CMN-102",
        "Resource for parameter [accountId] is not found",
        "accountId",
      );
    }
    const parts = rest.split("/").map(decodeURIComponent);
    const response =
      area === "telephony"
        ? this.#telephony.handle(method, parts, call)
        : area === "extension"
          ? account.handle(method, parts, call)
          : undefined;
    return (
      response ??
      json(404, {
        errorCode: "CMN-102",
        message: "Resource is not found",
        errors: [{ errorCode: "CMN-102", message: "Resource is not found" }],
      })
    );
  }

  #log(from: string, to: string, what: string): void {
    this.#options.log({ at: this.#options.clock.now(), face: "rest", from, to, what });
  }
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
