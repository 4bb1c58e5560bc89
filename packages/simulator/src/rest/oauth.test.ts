import { afterEach, describe, expect, it } from "vitest";
import type { SimulatorOptions } from "../options.ts";
import { type Json, openTestbed, type Testbed } from "../testing/testbed.ts";

const ME = "/restapi/v1.0/account/~/extension/~";

describe("tokens", () => {
  let testbed: Testbed;
  afterEach(() => testbed.close());

  const open = async (options: SimulatorOptions = {}): Promise<void> => {
    testbed = await openTestbed(options);
  };
  async function token(form: Record<string, string>): Promise<{ status: number; body: Json }> {
    const body = new URLSearchParams({
      client_id: testbed.core.oauth.clientId,
      ...form,
    }).toString();
    const answer = await testbed.core.rest.handle({
      method: "POST",
      url: "/restapi/oauth/token",
      headers: {},
      body,
    });
    return { status: answer.status, body: JSON.parse(answer.body) };
  }
  const login = async (): Promise<Json> => {
    const [{ jwt } = { jwt: "" }] = testbed.core.platform.extensions;
    const grant_type = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    return (await token({ grant_type, assertion: jwt })).body;
  };
  const refresh = (refresh_token: string) => token({ grant_type: "refresh_token", refresh_token });
  const works = async (access: string): Promise<boolean> => {
    const headers = { authorization: `Bearer ${access}` };
    return (
      (await testbed.core.rest.handle({ method: "GET", url: ME, headers, body: "" })).status === 200
    );
  };

  it("expire after the configured lifetimes", async () => {
    await open({ lifetimes: { accessToken: 600, refreshToken: 1_200 } });
    const { access_token, refresh_token, expires_in, refresh_token_expires_in } = await login();
    expect([expires_in, refresh_token_expires_in]).toEqual([600, 1_200]);
    testbed.clock.advance(599_999);
    expect(await works(access_token)).toBe(true);
    testbed.clock.advance(1);
    expect(await works(access_token)).toBe(false);
    testbed.clock.advance(600_000);
    expect((await refresh(refresh_token)).status).toBe(400);
  });

  it("can be refreshed once: the old access token ends at once, the old refresh token soon after the new one is used", async () => {
    await open();
    const old = await login();
    const { access_token, refresh_token } = (await refresh(old.refresh_token)).body;
    expect(refresh_token).not.toBe(old.refresh_token);
    expect(await works(old.access_token)).toBe(false);
    // The new token is unused, so a client that lost the response may repeat the request.
    testbed.clock.advance(1_800_000);
    expect((await refresh(old.refresh_token)).body).toMatchObject({ access_token, refresh_token });
    expect(await works(access_token)).toBe(true);
    testbed.clock.advance(9_999);
    expect((await refresh(old.refresh_token)).body).toMatchObject({ access_token });
    testbed.clock.advance(1);
    expect((await refresh(old.refresh_token)).body).toMatchObject({ error: "invalid_grant" });
  });

  it("of the first login end with the sixth", async () => {
    await open();
    const logins: string[] = [];
    // The testbed's own login is the first.
    for (let count = 0; count < 5; count += 1) logins.push((await login()).access_token);
    expect((await testbed.request("GET", ME)).status).toBe(401);
    for (const access of logins) expect(await works(access)).toBe(true);
  });

  it("are refused for a minute after too many requests", async () => {
    await open({ rateLimits: {} });
    const statuses: number[] = [];
    const [{ jwt } = { jwt: "" }] = testbed.core.platform.extensions;
    const grant_type = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    // The testbed has used two of five requests: a login and a gateway token.
    for (let count = 0; count < 4; count += 1) {
      statuses.push((await token({ grant_type, assertion: jwt })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it("are granted for a code only with its verifier and a known challenge method", async () => {
    await open();
    const code = (parameters: Record<string, string>) => {
      const query = new URLSearchParams({
        redirect_uri: "http://localhost/",
        extension: "101",
        ...parameters,
      });
      return testbed.core.oauth.authorize(query);
    };
    expect(code({ code_challenge: "x", code_challenge_method: "MD5" }).status).toBe(400);
    expect(testbed.core.oauth.authorize(new URLSearchParams()).status).toBe(400);
    const given = code({ code_challenge: "plain words", code_challenge_method: "plain" });
    const location = new URL(given.headers["location"] ?? "");
    const form = {
      grant_type: "authorization_code",
      code: location.searchParams.get("code") ?? "",
      redirect_uri: "http://localhost/",
    };
    expect((await token({ ...form, code_verifier: "other words" })).status).toBe(400);
    // A code is void after one attempt.
    expect((await token({ ...form, code_verifier: "plain words" })).status).toBe(400);
  });
});
