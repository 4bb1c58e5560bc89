import { ConferenceError } from "./conference-error.ts";
import * as errors from "./errors.ts";

/**
 * The platform's usual rate-limit penalty, for responses without a readable Retry-After. Browsers hide the
 * header, because the platform does not list it in Access-Control-Expose-Headers.
 */
const DEFAULT_PENALTY_MS = 60_000;
/** Limit of a penalty, which is far above every real one. A timer cannot wait longer than 24 days. */
const MAX_PENALTY_MS = 86_400_000;

/** What a request is about, which decides the meaning of a 404 and of a 403. */
export type Subject = "session" | "party" | "bringIn" | "other";

/** What the kit reads from an error response, whichever client received it. */
interface ErrorResponse {
  status: number;
  /** Error codes of the body, from the top level and from its `errors`. */
  codes: readonly string[];
  /** The parameter that the platform did not accept, if the body names it. */
  parameter: string | undefined;
  penaltyMs: number;
}

type AnyResponse = Partial<Response> & { data?: unknown };

/**
 * Converts an error of the official SDK, or of any client based on fetch, into a ConferenceError. It reads
 * the platform's codes and never its messages, which are localised.
 */
export async function fromRequestError(
  error: unknown,
  subject: Subject,
  now: number,
): Promise<ConferenceError> {
  if (error instanceof ConferenceError) return error;
  const response = await parseErrorResponse(error);
  if (response) return fromErrorResponse(response, subject, now);
  // Without a valid refresh token the official SDK throws these errors instead of sending a request.
  if (error instanceof Error && /^Refresh token (?:is missing|has expired)/.test(error.message)) {
    return errors.tokenExpired();
  }
  // The error is not passed on as the cause, because an SDK's error carries the request with its access token.
  return errors.network();
}

function fromErrorResponse(
  response: ErrorResponse,
  subject: Subject,
  now: number,
): ConferenceError {
  const { status, codes, parameter, penaltyMs } = response;
  const details = { status };
  if (status === 401 || codes.some((code) => code === "OAU-211" || code === "invalid_grant")) {
    return errors.tokenExpired(details);
  }
  if (status === 429) return errors.rateLimited({ ...details, retryAt: now + penaltyMs });
  if (status === 404) return notFound(subject, codes, parameter, details);
  if (status === 409) return errors.wrongState(details);
  if (status === 403 && subject === "bringIn" && isTelephonyError(codes)) {
    return errors.hostNotJoined(details);
  }
  if (status === 403) return errors.notAllowed(details);
  return errors.server(details);
}

function notFound(
  subject: Subject,
  codes: readonly string[],
  parameter: string | undefined,
  details: { status: number },
): ConferenceError {
  if (parameter === "partyId") return errors.unknownParty(details);
  if (parameter === "telephonySessionId" || parameter === "sessionId") {
    return errors.unknownSession(details);
  }
  if (subject === "session") return errors.unknownSession(details);
  if (subject === "other" && codes.length === 0) return errors.server(details);
  return errors.unknownParty(details);
}

/**
 * Whether a 403 comes from the telephony service: with a TAS code, or without a code, as the conference guide
 * documents it for a bring-in before the host's INVITE. Missing scopes and permissions have other codes.
 */
function isTelephonyError(codes: readonly string[]): boolean {
  return codes.every((code) => code.startsWith("TAS-"));
}

async function parseErrorResponse(error: unknown): Promise<ErrorResponse | undefined> {
  const response = (error as { response?: unknown } | null | undefined)?.response as
    | AnyResponse
    | null
    | undefined;
  if (typeof response?.status !== "number") return undefined;
  const body = await bodyOf(response);
  const items: unknown[] = [body, ...(Array.isArray(body["errors"]) ? body["errors"] : [])];
  const texts = (name: string): string[] =>
    items
      .map((item) => (item as Record<string, unknown> | null | undefined)?.[name])
      .filter((value) => typeof value === "string");
  return {
    status: response.status,
    codes: [...texts("errorCode"), ...texts("error")],
    parameter: texts("parameterName")[0],
    penaltyMs: penaltyMsOf(response),
  };
}

/** Returns {} for a body that cannot be parsed; the status then decides alone. */
async function bodyOf(response: AnyResponse): Promise<Record<string, unknown>> {
  try {
    const body: unknown = response.clone ? await response.clone().json() : response.data;
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function penaltyMsOf({ headers }: AnyResponse): number {
  return toPenaltyMs(typeof headers?.get === "function" ? headers.get("retry-after") : undefined);
}

/** Length of a rate-limit penalty in milliseconds, from the value of a Retry-After header in seconds. */
export function toPenaltyMs(retryAfter: unknown): number {
  const seconds = Number(retryAfter);
  if (!Number.isFinite(seconds) || seconds <= 0) return DEFAULT_PENALTY_MS;
  return Math.min(seconds * 1000, MAX_PENALTY_MS);
}
