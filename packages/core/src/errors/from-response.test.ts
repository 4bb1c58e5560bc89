import { describe, expect, it } from "vitest";
import { ConferenceError } from "./conference-error.ts";
import { fromRequestError, type Subject } from "./from-response.ts";

const NOW = 1_000_000;

const refused = (status: number, body?: unknown, headers: Record<string, string> = {}): object => ({
  message: "localised, and never read",
  response: new Response(body === undefined ? null : JSON.stringify(body), { status, headers }),
});

const bare = (errorCode: string): object => ({ errorCode, message: "x" });
const listed = (errorCode: string): object => ({ errors: [{ errorCode, message: "x" }] });

describe("a refusal", () => {
  it.each<[number, unknown, Subject, string]>([
    [401, listed("OAU-128"), "other", "token-expired"],
    [400, { error: "invalid_grant", error_description: "x" }, "other", "token-expired"],
    [400, listed("OAU-211"), "other", "token-expired"],
    [403, bare("TAS-106"), "bringIn", "host-not-joined"],
    [403, listed("TAS-106"), "bringIn", "host-not-joined"],
    [403, undefined, "bringIn", "host-not-joined"],
    [403, listed("CMN-401"), "bringIn", "not-allowed"],
    [403, bare("TAS-106"), "party", "not-allowed"],
    [404, bare("CMN-102"), "session", "unknown-session"],
    [404, undefined, "party", "unknown-party"],
    [404, { parameterName: "telephonySessionId" }, "party", "unknown-session"],
    [404, { errors: [{ parameterName: "partyId" }] }, "session", "unknown-party"],
    [404, undefined, "other", "server"],
    [409, bare("TAS-102"), "party", "wrong-state"],
    [409, listed("TAS-102"), "party", "wrong-state"],
    [500, undefined, "other", "server"],
    [503, bare("CMN-201"), "session", "server"],
    [403, null, "other", "not-allowed"],
    [403, { errors: [null, "x"] }, "other", "not-allowed"],
  ])("%i with %j to a %s request is %s", async (status, body, subject, code) => {
    const error = await fromRequestError(refused(status, body), subject, NOW);
    expect(error).toBeInstanceOf(ConferenceError);
    expect([error.code, error.status]).toEqual([code, status]);
  });

  it("for the rate says until when, also where the header cannot be read", async () => {
    const told = await fromRequestError(refused(429, {}, { "retry-after": "7" }), "other", NOW);
    expect([told.code, told.retryAt]).toEqual(["rate-limited", NOW + 7_000]);
    const untold = await fromRequestError({ response: { status: 429 } }, "other", NOW);
    expect(untold.retryAt).toBe(NOW + 60_000);
  });

  it("is read as well from a client that parses by itself", async () => {
    const error = { response: { status: 400, data: listed("OAU-211"), headers: {} } };
    expect((await fromRequestError(error, "other", NOW)).code).toBe("token-expired");
  });
});

describe("no answer at all", () => {
  it.each<[unknown, string]>([
    [new TypeError("Failed to fetch"), "network"],
    [new Error("Unexpected token <"), "network"],
    [undefined, "network"],
    [new Error("Refresh token has expired"), "token-expired"],
    [new Error("Refresh token is missing"), "token-expired"],
  ])("%s is %s", async (error, code) => {
    expect((await fromRequestError(error, "other", NOW)).code).toBe(code);
  });

  it("keeps nothing of the request, which carries the access token", async () => {
    const failure = Object.assign(new TypeError("Failed to fetch"), {
      request: { headers: { authorization: "Bearer secret" } },
    });
    const error = await fromRequestError(failure, "other", NOW);
    expect(error.cause).toBeUndefined();
    expect(`${error.message}${error.stack}`).not.toContain("secret");
  });
});
