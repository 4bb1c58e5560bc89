import { ConferenceError } from "./conference-error.ts";
import { errors } from "./errors.ts";

/** Milliseconds of the platform's penalty where Retry-After cannot be read, as in browsers. */
const DEFAULT_PENALTY = 60_000;

/** What was addressed by a request: decides what a 404 means. */
export type Subject = "session" | "party" | "bringIn" | "other";

/** An error of the official SDK, or of any fetch-like client, as one of ours. Reads no message: those are localised. */
export async function fromRequestError(
  error: unknown,
  subject: Subject,
  now: number,
): Promise<ConferenceError> {
  if (error instanceof ConferenceError) return error;
  const response = responseOf(error);
  if (!response) {
    // The SDK reports a failed refresh without a response.
    if (/token|refresh|log ?in/i.test(messageOf(error))) return errors.tokenExpired();
    return errors.network();
  }
  const codes = await errorCodesOf(response);
  return fromStatus(response, codes, subject, now);
}

function fromStatus(
  response: Response,
  codes: readonly string[],
  subject: Subject,
  now: number,
): ConferenceError {
  const { status } = response;
  const details = { status };
  if (status === 401 || codes.some((code) => code === "OAU-211" || code === "invalid_grant")) {
    return errors.tokenExpired(details);
  }
  if (status === 429) {
    const seconds = Number(response.headers.get("retry-after"));
    const wait = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : DEFAULT_PENALTY;
    return errors.rateLimited({ ...details, retryAt: now + wait });
  }
  if (status === 404) {
    if (codes.length === 0 && subject === "other") return errors.server(details);
    return subject === "session" ? errors.unknownSession(details) : errors.unknownParty(details);
  }
  if (status === 409) return errors.wrongState(details);
  if (status === 403 && subject === "bringIn" && codes.includes("TAS-106")) {
    return errors.hostNotJoined(details);
  }
  if (status === 403) return errors.notAllowed(details);
  return errors.server(details);
}

function responseOf(error: unknown): Response | undefined {
  const response = (error as { response?: unknown } | null)?.response;
  return typeof (response as Response | undefined)?.status === "number"
    ? (response as Response)
    : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}

/** The codes of a body in either shape: one at the top, or a list. */
async function errorCodesOf(response: Response): Promise<string[]> {
  let body: unknown;
  try {
    body = await response.clone().json();
  } catch {
    return [];
  }
  if (typeof body !== "object" || body === null) return [];
  const { errorCode, error, errors: list } = body as Record<string, unknown>;
  const listed = Array.isArray(list)
    ? list.map((item: { errorCode?: unknown } | null) => item?.errorCode)
    : [];
  return [errorCode, error, ...listed].filter((code): code is string => typeof code === "string");
}
