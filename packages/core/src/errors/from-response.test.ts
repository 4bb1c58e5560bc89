import { describe, expect, it } from "vitest";
import { ConferenceError } from "./conference-error.ts";
import { fromRequestError, type Subject } from "./from-response.ts";

const NOW = 1_000_000;

const errorWith = (
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): object => ({
  message: "The message is localised, and the kit never reads it.",
  response: new Response(body === undefined ? null : JSON.stringify(body), { status, headers }),
});

const topLevelCode = (errorCode: string): object => ({ errorCode, message: "x" });
const listedCode = (errorCode: string): object => ({ errors: [{ errorCode, message: "x" }] });

describe("an error response", () => {
  it.each<[number, unknown, Subject, string]>([
    [401, listedCode("OAU-128"), "other", "token-expired"],
    [400, { error: "invalid_grant", error_description: "x" }, "other", "token-expired"],
    [400, listedCode("OAU-211"), "other", "token-expired"],
    [403, topLevelCode("TAS-106"), "bringIn", "host-not-joined"],
    [403, listedCode("TAS-106"), "bringIn", "host-not-joined"],
    [403, undefined, "bringIn", "host-not-joined"],
    [403, listedCode("CMN-401"), "bringIn", "not-allowed"],
    [403, topLevelCode("TAS-106"), "party", "not-allowed"],
    [404, topLevelCode("CMN-102"), "session", "unknown-session"],
    [404, undefined, "party", "unknown-party"],
    [404, { parameterName: "telephonySessionId" }, "party", "unknown-session"],
    [404, { errors: [{ parameterName: "partyId" }] }, "session", "unknown-party"],
    [404, undefined, "other", "server"],
    [409, topLevelCode("TAS-102"), "party", "wrong-state"],
    [409, listedCode("TAS-102"), "party", "wrong-state"],
    [500, undefined, "other", "server"],
    [503, topLevelCode("CMN-201"), "session", "server"],
    [403, null, "other", "not-allowed"],
    [403, { errors: [null, "x"] }, "other", "not-allowed"],
  ])(
    "with status %i and body %j to a %s request has the code %s",
    async (status, body, subject, code) => {
      const error = await fromRequestError(errorWith(status, body), subject, NOW);
      expect(error).toBeInstanceOf(ConferenceError);
      expect([error.code, error.status]).toEqual([code, status]);
    },
  );

  it("of a rate limit tells when it ends, even if Retry-After cannot be read", async () => {
    const withHeader = await fromRequestError(
      errorWith(429, {}, { "retry-after": "7" }),
      "other",
      NOW,
    );
    expect([withHeader.code, withHeader.retryAt]).toEqual(["rate-limited", NOW + 7_000]);
    const withoutHeader = await fromRequestError({ response: { status: 429 } }, "other", NOW);
    expect(withoutHeader.retryAt).toBe(NOW + 60_000);
  });

  it("is read from a client that parses the body itself", async () => {
    const error = { response: { status: 400, data: listedCode("OAU-211"), headers: {} } };
    expect((await fromRequestError(error, "other", NOW)).code).toBe("token-expired");
  });
});

describe("an error without a response", () => {
  it.each<[unknown, string]>([
    [new TypeError("Failed to fetch"), "network"],
    [new Error("Unexpected token <"), "network"],
    [undefined, "network"],
    [new Error("Refresh token has expired"), "token-expired"],
    [new Error("Refresh token is missing"), "token-expired"],
  ])("such as %s has the code %s", async (error, code) => {
    expect((await fromRequestError(error, "other", NOW)).code).toBe(code);
  });

  it("keeps no part of the request, because it carries the access token", async () => {
    const failure = Object.assign(new TypeError("Failed to fetch"), {
      request: { headers: { authorization: "Bearer secret" } },
    });
    const error = await fromRequestError(failure, "other", NOW);
    expect(error.cause).toBeUndefined();
    expect(`${error.message}${error.stack}`).not.toContain("secret");
  });

  it.each([
    ["30", 30_000],
    ["0", 60_000],
    ["soon", 60_000],
    ["Infinity", 60_000],
    ["99999999999", 86_400_000],
  ])("waits for a Retry-After of %s, within the time that a timer can wait", async (value, ms) => {
    const response = new Response(null, { status: 429, headers: { "retry-after": value } });
    const error = await fromRequestError({ response }, "other", 1_000);
    expect(error).toMatchObject({ code: "rate-limited", retryAt: 1_000 + ms });
  });
});
