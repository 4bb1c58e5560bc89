import type { Extension } from "../platform/contract.ts";

export interface RestRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** Header names are in lower case. */
  headers: Record<string, string>;
  body: string;
}

export interface RestResponse {
  /** HTTP status; 0 means that the connection breaks without a response. */
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An authenticated request, as route handlers receive it. */
export interface AuthorizedRequest {
  extension: Extension;
  query: URLSearchParams;
  /** The time whose state the response describes, in milliseconds of the clock; undefined for now. */
  asOf: number | undefined;
  /** The parsed JSON body; {} if the request has none. */
  body: Record<string, unknown>;
}

/** Thrown for an error response, with the platform's error code. */
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

/** Shape of error bodies: "bare" has the error at the top level, "list" in `errors`, "full" in both, as most real responses do. */
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
