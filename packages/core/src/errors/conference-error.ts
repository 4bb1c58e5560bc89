/** Every way in which the kit refuses or fails; stable, for `switch`. */
export type ConferenceErrorCode =
  | "host-not-joined"
  | "join-timeout"
  | "conference-full"
  | "unknown-session"
  | "unknown-party"
  | "wrong-state"
  | "not-allowed"
  | "microphone-denied"
  | "microphone-missing"
  | "token-expired"
  | "rate-limited"
  | "phone-refused"
  | "invite-refused"
  | "network"
  | "server"
  | "conference-running"
  | "no-conference"
  | "unknown-call"
  | "unknown-participant"
  | "invalid-digits"
  | "invalid-number"
  | "wrong-number"
  | "leg-running"
  | "is-conference"
  | "call-recorded"
  | "call-elsewhere"
  | "recording-refused"
  | "consent-missing"
  | "unknown-device"
  | "not-supported"
  | "disposed"
  | "no-provider"
  | "aborted";

export interface ConferenceErrorOptions {
  /** What happened, why, and what to do: a sentence each, fit for a person. Never a secret. */
  what: string;
  why: string;
  todo: string;
  /** HTTP status, where the platform answered with one. */
  status?: number | undefined;
  /** Final SIP status code, where the call ended with one. */
  sipCode?: number | undefined;
  /** When to try again at the earliest, in milliseconds since the epoch. */
  retryAt?: number | undefined;
  cause?: unknown;
}

/**
 * The one error class of the kit: `code` for programs, the three sentences for people. What a verb
 * rejects with is told by its own type, as `DialErrorType`.
 */
export class ConferenceError<Code extends ConferenceErrorCode = ConferenceErrorCode> extends Error {
  readonly code: Code;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly status: number | undefined;
  readonly sipCode: number | undefined;
  readonly retryAt: number | undefined;

  constructor(code: Code, options: ConferenceErrorOptions) {
    super(`${options.what} ${options.why} ${options.todo}`, { cause: options.cause });
    this.name = "ConferenceError";
    this.code = code;
    this.what = options.what;
    this.why = options.why;
    this.todo = options.todo;
    this.status = options.status;
    this.sipCode = options.sipCode;
    this.retryAt = options.retryAt;
  }
}

/** What any request to the platform may fail with. */
export type RequestErrorCode =
  | "disposed"
  | "network"
  | "server"
  | "rate-limited"
  | "token-expired"
  | "not-allowed"
  | "wrong-state"
  | "unknown-session"
  | "unknown-party";

/** Whether it is one of the kit's errors, with one of these codes. */
export function hasCode(error: unknown, ...codes: ConferenceErrorCode[]): boolean {
  return error instanceof ConferenceError && codes.includes(error.code);
}
