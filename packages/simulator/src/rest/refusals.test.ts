import { afterEach, describe, expect, it } from "vitest";
import type { SimulatorOptions } from "../options.ts";
import { type Json, openTestbed, runConference, type Testbed } from "../testing/testbed.ts";

const ACCOUNT = "/restapi/v1.0/account/~";
const EXTENSION = `${ACCOUNT}/extension/~`;
const CONFERENCE = `${ACCOUNT}/telephony/conference`;

describe("REST refuses", () => {
  let testbed: Testbed;
  afterEach(() => testbed.close());

  const open = async (options: SimulatorOptions = {}): Promise<Testbed> => {
    testbed = await openTestbed(options);
    return testbed;
  };

  it("only requests that need a permission which the app lacks", async () => {
    await open({ scopes: ["ReadAccounts", "CallControl"] });
    expect((await testbed.request("GET", EXTENSION)).status).toBe(200);
    expect(await testbed.request("GET", `${EXTENSION}/presence`)).toMatchObject({
      status: 403,
      body: { errorCode: "CMN-401", message: expect.stringContaining("[ReadPresence]") },
    });
  });

  it("with an error code, in each of the error shapes of the platform", async () => {
    const path = `${ACCOUNT}/telephony/sessions/s-0/parties/p-0-1`;
    const error = {
      errorCode: "CMN-102",
      message: "Resource for parameter [telephonySessionId] is not found",
      parameterName: "telephonySessionId",
    };
    await open();
    expect(await testbed.request("GET", path)).toEqual({
      status: 404,
      body: { ...error, errors: [error] },
    });
    await testbed.close();
    await open({ errorShape: "bare" });
    expect((await testbed.request("GET", path)).body).toEqual(error);
    await testbed.close();
    await open({ errorShape: "list" });
    expect((await testbed.request("GET", path)).body).toEqual({ errors: [error] });
  });

  it.each([
    ["an unknown path", "GET", "/restapi/v1.0/nothing", undefined, 404, "CMN-102"],
    ["another account", "GET", "/restapi/v1.0/account/1/presence", undefined, 404, "CMN-102"],
    ["an unsupported method", "PUT", CONFERENCE, {}, 405, "OAU-151"],
    ["page 0 of a list", "GET", `${EXTENSION}/active-calls?page=0`, undefined, 400, "CMN-101"],
    [
      "a call-out without a device",
      "POST",
      `${ACCOUNT}/telephony/call-out`,
      { to: {} },
      400,
      "CMN-101",
    ],
    [
      "another extension's devices",
      "GET",
      `${ACCOUNT}/extension/622955014016/device`,
      undefined,
      403,
      "CMN-404",
    ],
    [
      "SIP credentials for another transport",
      "POST",
      "/restapi/v1.0/client-info/sip-provision",
      { sipInfo: [{ transport: "UDP" }] },
      400,
      "CMN-101",
    ],
  ])("%s", async (_what, method, path, body, status, errorCode) => {
    await open();
    expect(testbed.core.platform.extensions[1]!.id).toBe("622955014016");
    expect(await testbed.request(method, path, body)).toMatchObject({
      status,
      body: { errorCode },
    });
  });

  it("a bring-in before the host has joined, and one beyond the limit", async () => {
    await open({ rules: { maxConferenceParties: 3 } });
    const { session } = (await testbed.request("POST", CONFERENCE)).body;
    testbed.core.simulator.person("Ada Okafor").call("101");
    await testbed.pass(200);
    const bringIn = `${ACCOUNT}/telephony/sessions/${session.id}/parties/bring-in`;
    const refused = { status: 403, body: { errorCode: "TAS-106" } };
    expect(await testbed.request("POST", bringIn, testbed.phone.calls[0]!.ids)).toMatchObject(
      refused,
    );
    const full = await runConference(testbed, ["Northwind Traders", "Jonas Lindqvist"]);
    const more = `${ACCOUNT}/telephony/sessions/${full}/parties/bring-in`;
    expect(await testbed.request("POST", more, testbed.phone.calls[0]!.ids)).toMatchObject(refused);
  });

  it("requests beyond the rate limit with 429 and Retry-After; all responses carry the rate limit headers", async () => {
    await open({ rateLimits: { heavy: 2 } });
    const { core } = testbed;
    const send = async () => {
      const [last] = testbed.sent.rest.slice(-1);
      return core.rest.handle({ ...last!, method: "POST", url: CONFERENCE });
    };
    await testbed.request("GET", EXTENSION);
    expect((await send()).headers).toMatchObject({
      "x-rate-limit-group": "heavy",
      "x-rate-limit-limit": "2",
      "x-rate-limit-remaining": "1",
      "x-rate-limit-window": "60",
    });
    await send();
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({ "retry-after": "60", "x-rate-limit-remaining": "0" });
    expect(JSON.parse(refused.body)).toMatchObject({ errorCode: "CMN-301" });
    // Other rate groups are not affected.
    expect((await testbed.request("GET", EXTENSION)).status).toBe(200);
  });
});

describe("a REST fault", () => {
  let testbed: Testbed;
  afterEach(() => testbed.close());

  it.each([
    [401, "OAU-213"],
    [403, "TAS-106"],
    [404, "CMN-102"],
    [409, "TAS-102"],
    [429, "CMN-301"],
    [500, "CMN-203"],
    [503, "CMN-201"],
  ])("answers with %i and the platform's body for it", async (status, errorCode) => {
    testbed = await openTestbed();
    testbed.core.simulator.faults.add({ name: "restStatus", path: "/conference", status });
    const answer = await testbed.request("POST", CONFERENCE);
    expect(answer).toMatchObject({ status, body: { errorCode, errors: [{ errorCode }] } });
    expect(testbed.core.simulator.state().sessions).toEqual([]);
    expect((await testbed.request("POST", CONFERENCE)).status).toBe(201);
  });

  it("delays the response", async () => {
    testbed = await openTestbed();
    testbed.core.simulator.faults.add({ name: "restDelay", path: "/presence", delay: 3_000 });
    let answered = false;
    const answer = testbed.request("GET", `${EXTENSION}/presence`).then(() => {
      answered = true;
    });
    await testbed.pass(2_900);
    expect(answered).toBe(false);
    await testbed.pass(200);
    await answer;
  });

  it("answers with an earlier state of session, party and presence", async () => {
    testbed = await openTestbed();
    const id = await runConference(testbed, ["Ada Okafor"]);
    await testbed.pass(5_000);
    testbed.core.simulator.person("Ada Okafor").hangUp();
    await testbed.pass(1_000);
    const path = `${ACCOUNT}/telephony/sessions/${id}`;
    const codes = async (): Promise<string[]> =>
      (await testbed.request("GET", path)).body.parties.map((party: Json) => party.status.code);
    const stale = (delay: number): void =>
      testbed.core.simulator.faults.add({ name: "restStale", delay });
    expect(await codes()).toEqual(["Answered", "Disconnected"]);
    stale(3_000);
    expect(await codes()).toEqual(["Answered", "Gone"]);
    stale(60_000);
    expect((await testbed.request("GET", path)).status).toBe(404);
    const presence = async (): Promise<number> =>
      (
        (await testbed.request("GET", `${EXTENSION}/presence?detailedTelephonyState=true`)).body
          .activeCalls ?? []
      ).length;
    expect(await presence()).toBe(1);
    await testbed.request("DELETE", path);
    await testbed.pass(1_000);
    expect(await presence()).toBe(0);
    stale(1_500);
    expect(await presence()).toBe(1);
  });

  it("loses the response to a request that takes effect", async () => {
    testbed = await openTestbed();
    testbed.core.simulator.faults.add({ name: "restAnswerLost", path: "/conference" });
    expect((await testbed.request("POST", CONFERENCE)).status).toBe(0);
    expect(testbed.core.simulator.counts().sessions).toBe(1);
  });
});
