/** The checks in the order in which they run. "echo" runs only if the app names an echo service. */
export type ReadinessCheckId =
  | "secureContext"
  | "microphonePermission"
  | "microphone"
  | "speaker"
  | "login"
  | "scopes"
  | "line"
  | "registration"
  | "notifications"
  | "echo";

/**
 * "fail": a conference cannot start, or nobody would hear the host; "warn": it can, and something is not as
 * it should be; "skipped": the check was not possible or not necessary, for the reason that it names.
 */
export type ReadinessStatus = "pending" | "running" | "pass" | "warn" | "fail" | "skipped";

/** Why a check did not pass. The codes are stable, so that programs may `switch` on them. */
export type ReadinessReason =
  | "insecure-context"
  | "no-browser"
  | "own-media"
  | "microphone-unavailable"
  | "microphone-denied"
  | "microphone-unanswered"
  | "microphone-missing"
  | "microphone-muted"
  | "microphone-quiet"
  | "microphone-replaced"
  | "speaker-missing"
  | "speaker-replaced"
  | "not-logged-in"
  | "scope-missing"
  | "no-digital-line"
  | "no-device"
  | "line-unknown"
  | "too-many-phones"
  | "phone-refused"
  | "phone-not-allowed"
  | "phone-reconnecting"
  | "notifications-refused"
  | "notifications-lost"
  | "calls-unreadable"
  | "call-running"
  | "echo-failed"
  | "echo-silent"
  | "echo-lost"
  | "quality-fair"
  | "quality-poor"
  | "network"
  | "rate-limited"
  | "server"
  | "no-response"
  | "blocked";

/** What a person can read about a reason, in English. It never contains a secret. */
export interface ReadinessRemedy {
  /** What was found, in one sentence. */
  summary: string;
  /** Why it matters, or where it comes from. */
  explanation: string;
  /** What the person, an administrator or the developer can do about it. */
  hint: string;
}

/** Measured values and names, such as `roundTripMs`, `mos` or `missing`. They never contain a secret. */
export type ReadinessDetails = Readonly<Record<string, string | number | boolean>>;

export interface ReadinessCheck {
  id: ReadinessCheckId;
  status: ReadinessStatus;
  /** Undefined for a check that passed, and for one that has not finished. */
  reason: ReadinessReason | undefined;
  /** Explains `reason`. */
  remedy: ReadinessRemedy | undefined;
  details: ReadinessDetails;
}

/** "ready": every check passed or was skipped; "limited": the worst is a warning; "notReady": a check failed. */
export type ReadinessOutcome = "ready" | "limited" | "notReady";

/** The result of a finished run. */
export interface ReadinessReport {
  outcome: ReadinessOutcome;
  /** Milliseconds since the epoch. */
  startedAt: number;
  finishedAt: number;
  checks: readonly ReadinessCheck[];
  /** The report as JSON text for support staff, with the browser and without secrets. */
  toText(): string;
}

export type ReadinessState =
  | { status: "running"; checks: readonly ReadinessCheck[]; report: undefined }
  | { status: "done"; checks: readonly ReadinessCheck[]; report: ReadinessReport };

export interface ReadinessOptions {
  /** The number of a service that plays back what it hears. Adds the check "echo", which places a call. */
  echoNumber?: string | undefined;
}

const CHECKS: readonly ReadinessCheckId[] = [
  "secureContext",
  "microphonePermission",
  "microphone",
  "speaker",
  "login",
  "scopes",
  "line",
  "registration",
  "notifications",
];

/** The checks of a run with these options, before it starts. */
export function pendingChecks({ echoNumber }: ReadinessOptions): readonly ReadinessCheck[] {
  const ids: readonly ReadinessCheckId[] = echoNumber === undefined ? CHECKS : [...CHECKS, "echo"];
  return ids.map((id) => ({
    id,
    status: "pending",
    reason: undefined,
    remedy: undefined,
    details: {},
  }));
}
