import type { Extension } from "../platform/contract.ts";

export interface RestRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

export interface RestResponse {
  /** 0: none at all, the connection breaks. */
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a handler gets to see: the caller, the query, the parsed body. */
export interface AuthorizedRequest {
  extension: Extension;
  query: URLSearchParams;
  /** The moment whose truth is told, in milliseconds of the clock; undefined for now. */
  asOf: number | undefined;
  /** The JSON body, {} where there was none. */
  body: Record<string, unknown>;
}

/** An answer that is not a success, with the platform's code for it. */
export class RestError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly parameterName: string | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    errorCode: string,
    message: string,
    parameterName?: string,
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.headers = headers;
    this.name = "RestError";
    this.status = status;
    this.errorCode = errorCode;
    this.parameterName = parameterName;
  }
}

export function json(status: number, body: unknown): RestResponse {
  return {
    status,
    headers: { "content-type": "application/json;charset=UTF-8" },
    body: JSON.stringify(body),
  };
}

export function invalid(parameterName: string): RestError {
  const message = `Parameter [${parameterName}] value is invalid`;
  return new RestError(400, "CMN-101", message, parameterName);
}

export function notFound(parameterName: string): RestError {
  const message = `Resource for parameter [${parameterName}] is not found`;
  return new RestError(404, "CMN-102", message, parameterName);
}

export function noContent(): RestResponse {
  return { status: 204, headers: {}, body: "" };
}

/** "full": once at the top and once in the list, as most real answers; "bare" or "list": only one of them, as some. */
export type ErrorShape = "full" | "bare" | "list";

export function errorResponse(error: RestError, shape: ErrorShape): RestResponse {
  const { status, errorCode, message, parameterName, headers } = error;
  const parameter = parameterName === undefined ? {} : { parameterName };
  const response = json(status, {
    ...(shape !== "list" && { errorCode, message, ...parameter }),
    ...(shape !== "bare" && { errors: [{ errorCode, message, ...parameter }] }),
  });
  return { ...response, headers: { ...response.headers, ...headers } };
}
