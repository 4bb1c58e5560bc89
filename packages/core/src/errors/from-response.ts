import { ConferenceError } from "./conference-error.ts";
import * as errors from "./errors.ts";

/** Milliseconds of the platform's penalty where Retry-After cannot be read, as in browsers. */
const DEFAULT_PENALTY = 60_000;

/** What was addressed by a request: decides what a 404 means. */
export type Subject = "session" | "party" | "bringIn" | "other";

/** What the kit reads of a refusal, whichever client brought it. */
interface Refusal {
  status: number;
  /** Codes of the body, in either of its two shapes. */
  codes: readonly string[];
  /** The parameter that a 404 is about, where the body says so. */
  parameter: string | undefined;
  /** Milliseconds. */
  penalty: number;
}

type AnyResponse = Partial<Response> & { data?: unknown };

/** An error of the official SDK, or of any fetch-like client, as one of ours. Reads no platform message: those are localised. */
export async function fromRequestError(
  error: unknown,
  subject: Subject,
  now: number,
): Promise<ConferenceError> {
  if (error instanceof ConferenceError) return error;
  const refusal = await refusalOf(error);
  if (refusal) return fromRefusal(refusal, subject, now);
  // The official SDK finds out by itself that there is nothing to refresh a login with.
  if (error instanceof Error && /^Refresh token (?:is missing|has expired)/.test(error.message)) {
    return errors.tokenExpired();
  }
  // Without a cause: an SDK's error carries its request, and that the access token.
  return errors.network();
}

function fromRefusal(refusal: Refusal, subject: Subject, now: number): ConferenceError {
  const { status, codes, parameter, penalty } = refusal;
  const details = { status };
  if (status === 401 || codes.some((code) => code === "OAU-211" || code === "invalid_grant")) {
    return errors.tokenExpired(details);
  }
  if (status === 429) return errors.rateLimited({ ...details, retryAt: now + penalty });
  if (status === 404) return notFound(subject, codes, parameter, details);
  if (status === 409) return errors.wrongState(details);
  if (status === 403 && subject === "bringIn" && isTelephonyRefusal(codes)) {
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

/** The guide promises a bare 403 before the host's INVITE; scopes and permissions are refused with codes of their own. */
function isTelephonyRefusal(codes: readonly string[]): boolean {
  return codes.every((code) => code.startsWith("TAS-"));
}

async function refusalOf(error: unknown): Promise<Refusal | undefined> {
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
    penalty: penaltyOf(response),
  };
}

/** {} for a body that cannot be read: the status says enough. */
async function bodyOf(response: AnyResponse): Promise<Record<string, unknown>> {
  try {
    const body: unknown = response.clone ? await response.clone().json() : response.data;
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function penaltyOf({ headers }: AnyResponse): number {
  const seconds = Number(typeof headers?.get === "function" ? headers.get("retry-after") : null);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : DEFAULT_PENALTY;
}
