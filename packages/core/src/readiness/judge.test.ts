import { describe, expect, it } from "vitest";
import * as errors from "../errors/errors.ts";
import type { CallQuality } from "../phone/call-quality.ts";
import {
  judgeBlocked,
  judgeEcho,
  judgeLine,
  judgeLogin,
  judgeMicrophone,
  judgeNotifications,
  judgePermission,
  judgeRegistration,
  judgeScopes,
  judgeSecureContext,
  judgeSpeaker,
  outcomeOf,
} from "./judge.ts";
import { pendingChecks, type ReadinessCheck } from "./readiness-state.ts";
import { remedyOf } from "./remedies.ts";

const PASS = { status: "pass" };
const fail = (reason: string) => ({ status: "fail", reason });
const warn = (reason: string) => ({ status: "warn", reason });

describe("the judgement of", () => {
  it("the secure context", () => {
    expect(judgeSecureContext(true)).toEqual(PASS);
    expect(judgeSecureContext(false)).toEqual(fail("insecure-context"));
    expect(judgeSecureContext(undefined)).toEqual({ status: "skipped", reason: "no-browser" });
  });

  it("the microphone's permission", () => {
    expect(judgePermission("granted")).toEqual(PASS);
    expect(judgePermission("denied")).toEqual(fail("microphone-denied"));
    expect(judgePermission("unanswered")).toEqual(fail("microphone-unanswered"));
    expect(judgePermission("unavailable")).toEqual(fail("microphone-unavailable"));
    expect(judgePermission("missing").status).toBe("skipped");
    expect(judgePermission("ownMedia")).toEqual({ status: "skipped", reason: "own-media" });
  });

  it("the microphone, which has to be connected, to give a signal and to hear a voice", () => {
    const facts = { connected: true, peak: 0.2, heard: true, replaced: false };
    expect(judgeMicrophone(facts)).toEqual({ ...PASS, details: { level: 0.2 } });
    expect(judgeMicrophone({ ...facts, connected: false })).toEqual(fail("microphone-missing"));
    expect(judgeMicrophone({ ...facts, peak: 0, heard: false })).toMatchObject(
      warn("microphone-muted"),
    );
    expect(judgeMicrophone({ ...facts, peak: 0.004, heard: false })).toMatchObject({
      ...warn("microphone-quiet"),
      details: { level: 0.004 },
    });
    expect(judgeMicrophone({ ...facts, replaced: true })).toMatchObject(
      warn("microphone-replaced"),
    );
  });

  it("the speaker, which is that of the system if the browser offers no choice", () => {
    expect(judgeSpeaker({ canChoose: false, outputs: 0, replaced: false })).toMatchObject(PASS);
    expect(judgeSpeaker({ canChoose: true, outputs: 2, replaced: false })).toMatchObject(PASS);
    expect(judgeSpeaker({ canChoose: true, outputs: 0, replaced: false })).toMatchObject(
      warn("speaker-missing"),
    );
    expect(judgeSpeaker({ canChoose: true, outputs: 1, replaced: true })).toMatchObject(
      warn("speaker-replaced"),
    );
  });

  it("the login, which is valid if only a permission is missing", () => {
    expect(judgeLogin(undefined)).toEqual(PASS);
    expect(judgeLogin(errors.notAllowed({ status: 403 }))).toEqual(PASS);
    expect(judgeLogin(errors.tokenExpired({ status: 401 }))).toEqual({
      ...fail("not-logged-in"),
      details: { code: "token-expired", status: 401 },
    });
    expect(judgeLogin(errors.network())).toMatchObject(fail("network"));
    expect(judgeLogin(errors.rateLimited({ status: 429, retryAt: 5 }))).toMatchObject({
      ...fail("rate-limited"),
      details: { retryAt: 5 },
    });
    expect(judgeLogin(errors.wrongState())).toMatchObject(fail("server"));
  });

  it("the scopes, of which only those for a conference are necessary", () => {
    const allowed = { allowed: true };
    const without = (missing: string) => ({ allowed: false, reason: "scope" as const, missing });
    const feature = { allowed: false, reason: "feature" as const, missing: "VoipCalling" };
    expect(judgeScopes({ startConference: allowed, record: feature })).toEqual(PASS);
    expect(
      judgeScopes({
        startConference: without("VoipCalling"),
        makeCalls: without("VoipCalling"),
        getNotified: without("WebSocketsSubscription"),
      }),
    ).toEqual({
      ...fail("scope-missing"),
      details: { missing: "VoipCalling, WebSocketsSubscription" },
    });
    expect(judgeScopes({ startConference: allowed, other: without("Other") })).toMatchObject(
      warn("scope-missing"),
    );
    expect(judgeScopes(undefined)).toMatchObject({ details: { missing: "ReadAccounts" } });
  });

  it("the digital line, which a registered phone proves unless the feature is off", () => {
    const facts = { registered: true, missingFeature: undefined, devices: undefined };
    expect(judgeLine(facts)).toEqual(PASS);
    expect(judgeLine({ ...facts, missingFeature: "VoipCalling" })).toEqual({
      ...fail("no-digital-line"),
      details: { missing: "VoipCalling" },
    });
    expect(judgeLine({ ...facts, registered: false })).toEqual(warn("line-unknown"));
    expect(judgeLine({ ...facts, registered: false, devices: 0 })).toEqual(warn("no-device"));
    expect(judgeLine({ ...facts, registered: false, devices: 1 })).toMatchObject(PASS);
  });

  it("the registration, in which a sixth phone differs from any other refusal", () => {
    expect(judgeRegistration({ status: "registered" }, undefined)).toEqual(PASS);
    const failed = (error: ReturnType<typeof errors.network>) =>
      judgeRegistration({ status: "failed", error: error as never }, undefined);
    expect(failed(errors.phoneRefused({ sipCode: 603 }) as never)).toEqual({
      ...fail("too-many-phones"),
      details: { code: "phone-refused", sipCode: 603 },
    });
    expect(failed(errors.phoneRefused({ sipCode: 503 }) as never)).toMatchObject(
      fail("phone-refused"),
    );
    expect(failed(errors.notAllowed() as never)).toMatchObject(fail("phone-not-allowed"));
    expect(failed(errors.network())).toMatchObject(fail("network"));
    expect(
      judgeRegistration({ status: "reconnecting", attempt: 2, nextTryAt: 1 }, undefined),
    ).toMatchObject(fail("phone-reconnecting"));
    expect(judgeRegistration({ status: "connecting" }, undefined)).toEqual(fail("no-response"));
    expect(judgeRegistration({ status: "idle" }, errors.tokenExpired())).toMatchObject(
      fail("not-logged-in"),
    );
  });

  it("the notifications, which do not answer for a failed phone", () => {
    const facts = {
      subscription: { status: "open" as const },
      lost: false,
      error: undefined,
      phoneFailed: false,
    };
    expect(judgeNotifications(facts)).toEqual(PASS);
    expect(judgeNotifications({ ...facts, lost: true })).toEqual(warn("notifications-lost"));
    const error = errors.notAllowed({ status: 403 });
    expect(
      judgeNotifications({ ...facts, subscription: { status: "failed", error } }),
    ).toMatchObject(fail("notifications-refused"));
    expect(judgeNotifications({ ...facts, error })).toMatchObject(fail("calls-unreadable"));
    expect(judgeNotifications({ ...facts, error, phoneFailed: true })).toEqual(PASS);
    const none = { ...facts, subscription: { status: "none" as const } };
    expect(judgeNotifications(none)).toEqual(fail("no-response"));
    expect(judgeNotifications({ ...none, error: errors.server() })).toMatchObject(fail("server"));
  });

  it("the echo, whose quality only warns", () => {
    const echo = { status: "heard" as const, delayMs: 120 };
    const measured = (grade: "good" | "fair" | "poor", mos: number): CallQuality => ({
      status: "measured",
      jitterMs: 4.4,
      loss: 0.0123,
      roundTripMs: 81.7,
      mos,
      grade,
    });
    expect(judgeEcho({ echo, quality: { status: "unknown" } })).toEqual({
      ...PASS,
      details: { delayMs: 120 },
    });
    const details = { delayMs: 120, roundTripMs: 82, lossPercent: 1.2, jitterMs: 4 };
    expect(judgeEcho({ echo, quality: measured("good", 4.2) })).toEqual({
      ...PASS,
      details: { ...details, mos: 4.2 },
    });
    expect(judgeEcho({ echo, quality: measured("fair", 3.7) })).toMatchObject(warn("quality-fair"));
    expect(judgeEcho({ echo, quality: measured("poor", 2.1) })).toMatchObject(warn("quality-poor"));
    const quality = { status: "unknown" as const };
    expect(judgeEcho({ echo: { status: "microphoneSilent" }, quality })).toEqual(
      warn("echo-silent"),
    );
    expect(judgeEcho({ echo: { status: "nothingBack" }, quality })).toEqual(fail("echo-lost"));
  });
});

describe("a check", () => {
  const checks = (changes: Partial<Record<string, Partial<ReadinessCheck>>>) =>
    pendingChecks({ echoNumber: "1" }).map((check) => ({ ...check, ...changes[check.id] }));

  it("is blocked by the failure that it depends on, and names the first cause", () => {
    const list = checks({
      login: { status: "fail" },
      line: { status: "skipped", reason: "blocked", details: { by: "login" } },
    });
    expect(judgeBlocked("scopes", list)?.details).toEqual({ by: "login" });
    expect(judgeBlocked("notifications", list)?.details).toEqual({ by: "login" });
    expect(judgeBlocked("speaker", list)).toBeUndefined();
  });

  it("is not blocked by a warning, nor by a check that was not possible", () => {
    const list = checks({
      microphone: { status: "skipped", reason: "own-media" },
      line: { status: "warn", reason: "no-device" },
    });
    expect(judgeBlocked("echo", list)).toBeUndefined();
    expect(judgeBlocked("registration", list)).toBeUndefined();
  });

  it("decides the outcome by the worst of them", () => {
    expect(outcomeOf(checks({ login: { status: "pass" }, echo: { status: "skipped" } }))).toBe(
      "ready",
    );
    expect(outcomeOf(checks({ login: { status: "warn" } }))).toBe("limited");
    expect(outcomeOf(checks({ login: { status: "warn" }, line: { status: "fail" } }))).toBe(
      "notReady",
    );
  });
});

describe("the remedies", () => {
  it("are sentences, and name the parameters", () => {
    expect(remedyOf("scope-missing", { missing: "CallControl" }).explanation).toBe(
      "It was not granted CallControl.",
    );
    expect(remedyOf("phone-refused", {}).explanation).toMatch(/did not answer\.$/);
    expect(remedyOf("phone-refused", { sipCode: 503 }).explanation).toMatch(/status 503\.$/);
    for (const sentence of Object.values(remedyOf("too-many-phones", {}))) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });
});
