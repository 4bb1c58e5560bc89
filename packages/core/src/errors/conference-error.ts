/** Every code of a ConferenceError. The codes are stable, so that programs may `switch` on them. */
export type ConferenceErrorCode =
  | "host-not-joined"
  | "bridge-failed"
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
  | "invalid-argument"
  | "disposed"
  | "no-provider"
  | "aborted";

/**
 * Why a call was not connected, from the final SIP status of its INVITE. "ended": the phone system hung up;
 * "noResponse": it sent no final response; "other": it sent a status without a reason of its own.
 */
export type InviteRefusalReason =
  | "notAllowed"
  | "notFound"
  | "noAnswer"
  | "busy"
  | "cancelled"
  | "declined"
  | "ended"
  | "noResponse"
  | "other";

/** What the texts of an error name, by its code. Translations need it; codes that are not here need nothing. */
export interface ConferenceErrorParameters {
  /** The places of the conference, including the host's. */
  "conference-full": { limit: number };
  "invite-refused": { reason: InviteRefusalReason };
  /** The phone system's result code; undefined if it did not answer. -5 means that recording is turned off. */
  "recording-refused": { resultCode: number | undefined };
  "not-supported": { feature: "chooseSpeaker" };
  /** The name of the hook. */
  "no-provider": { hook: string };
}

/** The parameters of the errors with these codes. */
export type ParametersOf<Code extends ConferenceErrorCode> =
  Code extends keyof ConferenceErrorParameters
    ? ConferenceErrorParameters[Code]
    : Readonly<Record<never, never>>;

export interface ConferenceErrorOptions<Code extends ConferenceErrorCode = ConferenceErrorCode> {
  /** What happened, in one sentence. Like the next two sentences it never contains a secret. */
  summary: string;
  /** Why it happened. */
  explanation: string;
  /** What the person or the developer can do about it. */
  hint: string;
  /** HTTP status of the platform's response, if there was one. */
  status?: number | undefined;
  /** Final SIP status of the call, if there was one. */
  sipCode?: number | undefined;
  /** When the next try may start, in milliseconds since the epoch. */
  retryAt?: number | undefined;
  /** What the texts name; required for the codes of ConferenceErrorParameters. */
  parameters?: ParametersOf<Code> | undefined;
  cause?: unknown;
}

/**
 * The only error class of the kit. Programs read `code`; people read the three sentences. Each action
 * exports a type with the codes that it rejects with, such as `DialErrorType`.
 */
export class ConferenceError<Code extends ConferenceErrorCode = ConferenceErrorCode> extends Error {
  readonly code: Code;
  readonly summary: string;
  readonly explanation: string;
  readonly hint: string;
  /** The values in the texts, for translations. */
  readonly parameters: ParametersOf<Code>;
  readonly status: number | undefined;
  readonly sipCode: number | undefined;
  readonly retryAt: number | undefined;

  constructor(code: Code, options: ConferenceErrorOptions<Code>) {
    super(`${options.summary} ${options.explanation} ${options.hint}`, { cause: options.cause });
    this.name = "ConferenceError";
    this.code = code;
    this.summary = options.summary;
    this.explanation = options.explanation;
    this.hint = options.hint;
    this.parameters = options.parameters ?? ({} as ParametersOf<Code>);
    this.status = options.status;
    this.sipCode = options.sipCode;
    this.retryAt = options.retryAt;
  }
}

/** Codes with which any request to the platform may fail. */
export type RequestErrorCode =
  | "invalid-argument"
  | "disposed"
  | "network"
  | "server"
  | "rate-limited"
  | "token-expired"
  | "not-allowed"
  | "wrong-state"
  | "unknown-session"
  | "unknown-party";

/** Codes that placing a call from this page's phone may fail with. */
export type CallErrorCode =
  | "invite-refused"
  | "microphone-denied"
  | "microphone-missing"
  | "phone-refused"
  | "aborted"
  | RequestErrorCode;

/** Codes that a host's join or rejoin may fail with. */
export type JoinErrorCode = "join-timeout" | CallErrorCode;

/** Whether `error` is a ConferenceError with one of these codes; narrows its type to them. */
export function hasCode<Code extends ConferenceErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is ConferenceError<Code> {
  return error instanceof ConferenceError && (codes as readonly string[]).includes(error.code);
}
