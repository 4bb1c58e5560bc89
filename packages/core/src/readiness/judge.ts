import type { EchoCallResult } from "../calls/echo-call.ts";
import { type ConferenceError, hasCode } from "../errors/conference-error.ts";
import type { SubscriptionState } from "../state/client-state.ts";
import type { PhoneState } from "../types.ts";
import type {
  ReadinessCheck,
  ReadinessCheckId,
  ReadinessDetails,
  ReadinessOutcome,
  ReadinessReason,
} from "./readiness-state.ts";

/** The result of one check. A reason is missing only if the check passed. */
export type Verdict =
  | { status: "pass"; details?: ReadinessDetails }
  | { status: "warn" | "fail" | "skipped"; reason: ReadinessReason; details?: ReadinessDetails };

/** The part of a capability that the checks need. */
export interface CapabilityFacts {
  allowed: boolean;
  reason?: "scope" | "feature";
  missing?: string;
}

/** Checks without which another one cannot pass, or would send requests in vain. */
const NEEDS: Partial<Record<ReadinessCheckId, readonly ReadinessCheckId[]>> = {
  microphonePermission: ["secureContext"],
  microphone: ["secureContext", "microphonePermission"],
  scopes: ["login"],
  line: ["login"],
  registration: ["login", "scopes", "line"],
  notifications: ["login", "scopes", "line"],
  echo: ["secureContext", "microphonePermission", "microphone", "login", "registration"],
};

/** "skipped" if a check that this one needs has failed or is blocked itself; undefined if it may run. */
export function judgeBlocked(
  id: ReadinessCheckId,
  checks: readonly ReadinessCheck[],
): Verdict | undefined {
  const blocker = checks.find(
    (check) =>
      NEEDS[id]?.includes(check.id) && (check.status === "fail" || check.reason === "blocked"),
  );
  if (!blocker) return undefined;
  // Names the first cause, not another check that it blocks too.
  const by = blocker.reason === "blocked" ? String(blocker.details["by"]) : blocker.id;
  return { status: "skipped", reason: "blocked", details: { by } };
}

/** `isSecure` is undefined outside a browser. */
export function judgeSecureContext(isSecure: boolean | undefined): Verdict {
  if (isSecure === undefined) return { status: "skipped", reason: "no-browser" };
  return isSecure ? { status: "pass" } : { status: "fail", reason: "insecure-context" };
}

/** How the request for the microphone ended. */
export type PermissionFacts =
  | "granted"
  | "denied"
  | "missing"
  | "unanswered"
  | "unavailable"
  | "ownMedia"
  | "noBrowser";

export function judgePermission(permission: PermissionFacts): Verdict {
  switch (permission) {
    case "granted":
      return { status: "pass" };
    case "denied":
      return { status: "fail", reason: "microphone-denied" };
    case "unanswered":
      return { status: "fail", reason: "microphone-unanswered" };
    case "unavailable":
      return { status: "fail", reason: "microphone-unavailable" };
    // Without a microphone the browser does not tell whether it would allow one.
    case "missing":
      return { status: "skipped", reason: "microphone-missing" };
    case "ownMedia":
      return { status: "skipped", reason: "own-media" };
    case "noBrowser":
      return { status: "skipped", reason: "no-browser" };
  }
}

export interface MicrophoneFacts {
  /** Whether a microphone delivered audio until the end of the check. */
  connected: boolean;
  /** The highest level of the check, from 0 to 1. */
  peak: number;
  /** Whether the microphone picked up anything as loud as quiet speech. */
  heard: boolean;
  /** Whether another microphone replaces the chosen one, which is not connected. */
  replaced: boolean;
}

export function judgeMicrophone({ connected, peak, heard, replaced }: MicrophoneFacts): Verdict {
  if (!connected) return { status: "fail", reason: "microphone-missing" };
  const details = { level: Math.round(peak * 1000) / 1000 };
  // A microphone in a silent room still has noise, so a level of exactly 0 is a switch or a setting.
  if (peak === 0) return { status: "warn", reason: "microphone-muted", details };
  if (!heard) return { status: "warn", reason: "microphone-quiet", details };
  if (replaced) return { status: "warn", reason: "microphone-replaced", details };
  return { status: "pass", details };
}

export interface SpeakerFacts {
  /** Whether the browser lets a page choose the speaker. */
  canChoose: boolean;
  outputs: number;
  /** Whether the default speaker replaces the chosen one, which is not connected. */
  replaced: boolean;
}

export function judgeSpeaker({ canChoose, outputs, replaced }: SpeakerFacts): Verdict {
  // A browser without the choice lists no speakers, and plays on that of the system.
  if (!canChoose) return { status: "pass", details: { canChoose } };
  const details = { canChoose, outputs };
  if (outputs === 0) return { status: "warn", reason: "speaker-missing", details };
  if (replaced) return { status: "warn", reason: "speaker-replaced", details };
  return { status: "pass", details };
}

/** `error` is that of the request for the extension; undefined if the platform answered it. */
export function judgeLogin(error: ConferenceError | undefined): Verdict {
  // A refusal for a missing permission proves that the login is valid. The scopes are judged next.
  if (!error || hasCode(error, "not-allowed")) return { status: "pass" };
  return failureOf(error, "server");
}

/** Capabilities that a conference needs. The others only add to it. */
const NECESSARY = ["startConference", "seeCalls", "controlCalls", "getNotified"];

/** `capabilities` is undefined if the platform refused to tell them. */
export function judgeScopes(
  capabilities: Readonly<Record<string, CapabilityFacts>> | undefined,
): Verdict {
  // The only request of this check needs this scope.
  if (!capabilities) {
    return { status: "fail", reason: "scope-missing", details: { missing: "ReadAccounts" } };
  }
  const lacking = Object.entries(capabilities).filter(([, { reason }]) => reason === "scope");
  if (lacking.length === 0) return { status: "pass" };
  const missing = [...new Set(lacking.map(([, each]) => each.missing ?? ""))].join(", ");
  const isNecessary = lacking.some(([name]) => NECESSARY.includes(name));
  return {
    status: isNecessary ? "fail" : "warn",
    reason: "scope-missing",
    details: { missing },
  };
}

export interface LineFacts {
  registered: boolean;
  /** The feature that the extension needs for a conference, and lacks. */
  missingFeature: string | undefined;
  /** Number of the extension's devices; undefined if the platform did not tell it, or was not asked. */
  devices: number | undefined;
}

export function judgeLine({ registered, missingFeature, devices }: LineFacts): Verdict {
  if (missingFeature !== undefined) {
    return { status: "fail", reason: "no-digital-line", details: { missing: missingFeature } };
  }
  // A phone that is registered has a line, so that nothing needs to be asked.
  if (registered) return { status: "pass" };
  if (devices === undefined) return { status: "warn", reason: "line-unknown" };
  if (devices === 0) return { status: "warn", reason: "no-device" };
  return { status: "pass", details: { devices } };
}

const TOO_MANY_CONTACTS = 603;

/** `error` is that of the connection, for a phone that did not get as far as to register. */
export function judgeRegistration(phone: PhoneState, error: ConferenceError | undefined): Verdict {
  switch (phone.status) {
    case "registered":
      return { status: "pass" };
    case "reconnecting":
      return {
        status: "fail",
        reason: "phone-reconnecting",
        details: { attempt: phone.attempt },
      };
    case "failed":
      return judgePhoneError(phone.error);
    case "idle":
    case "connecting":
      return error ? judgePhoneError(error) : { status: "fail", reason: "no-response" };
  }
}

function judgePhoneError(error: ConferenceError): Verdict {
  if (hasCode(error, "not-allowed")) {
    return { status: "fail", reason: "phone-not-allowed", details: detailsOf(error) };
  }
  if (hasCode(error, "phone-refused")) {
    const reason = error.sipCode === TOO_MANY_CONTACTS ? "too-many-phones" : "phone-refused";
    return { status: "fail", reason, details: detailsOf(error) };
  }
  return failureOf(error, "server");
}

export interface NotificationFacts {
  subscription: SubscriptionState;
  /** Whether the client waits for the gateway after a loss. */
  lost: boolean;
  /** The error of the whole connection, of which the subscription is one part. */
  error: ConferenceError | undefined;
  phoneFailed: boolean;
}

export function judgeNotifications(facts: NotificationFacts): Verdict {
  const { subscription, lost, error, phoneFailed } = facts;
  if (subscription.status === "failed") return judgeGatewayError(subscription.error);
  if (subscription.status === "none") {
    return error ? judgeGatewayError(error) : { status: "fail", reason: "no-response" };
  }
  if (lost) return { status: "warn", reason: "notifications-lost" };
  // The client reads the calls after it subscribed, and before it counts as connected.
  if (error && !phoneFailed) {
    return { status: "fail", reason: "calls-unreadable", details: detailsOf(error) };
  }
  return { status: "pass" };
}

/** A gateway that closes the socket looks like a lost network, and has a remedy of its own. */
function judgeGatewayError(error: ConferenceError): Verdict {
  return hasCode(error, "network")
    ? { status: "fail", reason: "notifications-refused", details: detailsOf(error) }
    : failureOf(error, "notifications-refused");
}

export function judgeEcho({ echo, quality }: EchoCallResult): Verdict {
  if (echo.status === "microphoneSilent") return { status: "warn", reason: "echo-silent" };
  if (echo.status === "nothingBack") return { status: "fail", reason: "echo-lost" };
  const { delayMs } = echo;
  if (quality.status === "unknown") return { status: "pass", details: { delayMs } };
  const { roundTripMs, mos, loss, jitterMs, grade } = quality;
  const details = {
    delayMs,
    ...(roundTripMs !== undefined && { roundTripMs: Math.round(roundTripMs) }),
    mos,
    lossPercent: Math.round(loss * 1000) / 10,
    jitterMs: Math.round(jitterMs),
  };
  if (grade === "good") return { status: "pass", details };
  return { status: "warn", reason: grade === "fair" ? "quality-fair" : "quality-poor", details };
}

export function judgeEchoError(error: ConferenceError): Verdict {
  return { status: "fail", reason: "echo-failed", details: detailsOf(error) };
}

/** The reasons that any request may fail with; `otherwise` for all other errors. */
export function failureOf(error: ConferenceError, otherwise: ReadinessReason): Verdict {
  const reason = reasonOf(error) ?? otherwise;
  return { status: "fail", reason, details: detailsOf(error) };
}

function reasonOf({ code }: ConferenceError): ReadinessReason | undefined {
  switch (code) {
    case "token-expired":
      return "not-logged-in";
    case "network":
    case "rate-limited":
    case "server":
      return code;
    default:
      return undefined;
  }
}

function detailsOf({ code, status, sipCode, retryAt }: ConferenceError): ReadinessDetails {
  return {
    code,
    ...(status !== undefined && { status }),
    ...(sipCode !== undefined && { sipCode }),
    ...(retryAt !== undefined && { retryAt }),
  };
}

export function outcomeOf(checks: readonly ReadinessCheck[]): ReadinessOutcome {
  if (checks.some(({ status }) => status === "fail")) return "notReady";
  return checks.some(({ status }) => status === "warn") ? "limited" : "ready";
}
