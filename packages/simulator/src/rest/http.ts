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
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a handler gets to see: the caller, the path's parts, the query, the parsed body. */
export interface Call {
  extension: Extension;
  accessToken: string;
  path: readonly string[];
  query: URLSearchParams;
  /** The JSON body, {} where there was none. */
  body: Record<string, unknown>;
}

/** An answer that is not a success, with the platform's code for it. */
export class RestError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly parameterName: string | undefined;

  constructor(status: number, errorCode: string, message: string, parameterName?: string) {
    super(message);
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

export function noContent(): RestResponse {
  return { status: 204, headers: {}, body: "" };
}

/** The error body as real answers have it: once at the top, once in the list. */
export function errorResponse(error: RestError): RestResponse {
  const { status, errorCode, message, parameterName } = error;
  return json(status, {
    errorCode,
    message,
    errors: [{ errorCode, message, ...(parameterName !== undefined && { parameterName }) }],
    ...(parameterName !== undefined && { parameterName }),
  });
}
