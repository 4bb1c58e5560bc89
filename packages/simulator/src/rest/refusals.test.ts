import { afterEach, describe, expect, it } from "vitest";
import type { SimulatorOptions } from "../options.ts";
import { type Json, openTestDesk, runConference, type TestDesk } from "../testing/desk.ts";

const ACCOUNT = "/restapi/v1.0/account/~";
const EXTENSION = `${ACCOUNT}/extension/~`;
const CONFERENCE = `${ACCOUNT}/telephony/conference`;

describe("what REST refuses", () => {
  let desk: TestDesk;
  afterEach(() => desk.close());

  const open = async (options: SimulatorOptions = {}): Promise<TestDesk> => {
    desk = await openTestDesk(options);
    return desk;
  };

  it("is what the app was not granted, and nothing else", async () => {
    await open({ scopes: ["ReadAccounts", "CallControl"] });
    expect((await desk.request("GET", EXTENSION)).status).toBe(200);
    expect(await desk.request("GET", `${EXTENSION}/presence`)).toMatchObject({
      status: 403,
      body: { errorCode: "CMN-401", message: expect.stringContaining("[ReadPresence]") },
    });
  });

  it("comes with its code, in each of the shapes that real answers have", async () => {
    const path = `${ACCOUNT}/telephony/sessions/s-0/parties/p-0-1`;
    const error = {
      errorCode: "CMN-102",
      message: "Resource for parameter [telephonySessionId] is not found",
      parameterName: "telephonySessionId",
    };
    await open();
    expect(await desk.request("GET", path)).toEqual({
      status: 404,
      body: { ...error, errors: [error] },
    });
    await desk.close();
    await open({ errorShape: "bare" });
    expect((await desk.request("GET", path)).body).toEqual(error);
    await desk.close();
    await open({ errorShape: "list" });
    expect((await desk.request("GET", path)).body).toEqual({ errors: [error] });
  });

  it.each([
    ["a path that there is none of", "GET", "/restapi/v1.0/nothing", undefined, 404, "CMN-102"],
    ["another account", "GET", "/restapi/v1.0/account/1/presence", undefined, 404, "CMN-102"],
    ["a method that there is none of", "PUT", CONFERENCE, {}, 405, "OAU-151"],
    [
      "a page before the first",
      "GET",
      `${EXTENSION}/active-calls?page=0`,
      undefined,
      400,
      "CMN-101",
    ],
    [
      "a call-out from nowhere",
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
    expect(desk.core.platform.extensions[1]!.id).toBe("622955014016");
    expect(await desk.request(method, path, body)).toMatchObject({ status, body: { errorCode } });
  });

  it("a bring-in before the host is in, and one too many", async () => {
    await open({ rules: { maxConferenceParties: 3 } });
    const { session } = (await desk.request("POST", CONFERENCE)).body;
    desk.core.simulator.person("Ada Okafor").call("101");
    await desk.pass(200);
    const bringIn = `${ACCOUNT}/telephony/sessions/${session.id}/parties/bring-in`;
    const refused = { status: 403, body: { errorCode: "TAS-106" } };
    expect(await desk.request("POST", bringIn, desk.phone.calls[0]!.ids)).toMatchObject(refused);
    const full = await runConference(desk, ["Northwind Traders", "Jonas Lindqvist"]);
    const more = `${ACCOUNT}/telephony/sessions/${full}/parties/bring-in`;
    expect(await desk.request("POST", more, desk.phone.calls[0]!.ids)).toMatchObject(refused);
  });

  it("more than a user may ask: 429 with the wait, and the group on every answer", async () => {
    await open({ rateLimits: { heavy: 2 } });
    const { core } = desk;
    const send = async () => {
      const [last] = desk.sent.rest.slice(-1);
      return core.rest.handle({ ...last!, method: "POST", url: CONFERENCE });
    };
    await desk.request("GET", EXTENSION);
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
    // Other groups go on.
    expect((await desk.request("GET", EXTENSION)).status).toBe(200);
  });
});

describe("REST that fails on purpose", () => {
  let desk: TestDesk;
  afterEach(() => desk.close());

  it.each([
    [401, "OAU-213"],
    [403, "TAS-106"],
    [404, "CMN-102"],
    [409, "TAS-102"],
    [429, "CMN-301"],
    [500, "CMN-203"],
    [503, "CMN-201"],
  ])("with %i, and the body that the platform has for it", async (status, errorCode) => {
    desk = await openTestDesk();
    desk.core.simulator.faults.add({ name: "restStatus", path: "/conference", status });
    const answer = await desk.request("POST", CONFERENCE);
    expect(answer).toMatchObject({ status, body: { errorCode, errors: [{ errorCode }] } });
    expect(desk.core.simulator.state().sessions).toEqual([]);
    expect((await desk.request("POST", CONFERENCE)).status).toBe(201);
  });

  it("late", async () => {
    desk = await openTestDesk();
    desk.core.simulator.faults.add({ name: "restDelay", path: "/presence", delay: 3_000 });
    let answered = false;
    const answer = desk.request("GET", `${EXTENSION}/presence`).then(() => {
      answered = true;
    });
    await desk.pass(2_900);
    expect(answered).toBe(false);
    await desk.pass(200);
    await answer;
  });

  it("with what was true a while ago: session, party and presence", async () => {
    desk = await openTestDesk();
    const id = await runConference(desk, ["Ada Okafor"]);
    await desk.pass(5_000);
    desk.core.simulator.person("Ada Okafor").hangUp();
    await desk.pass(1_000);
    const path = `${ACCOUNT}/telephony/sessions/${id}`;
    const codes = async (): Promise<string[]> =>
      (await desk.request("GET", path)).body.parties.map((party: Json) => party.status.code);
    const stale = (delay: number): void =>
      desk.core.simulator.faults.add({ name: "restStale", delay });
    expect(await codes()).toEqual(["Answered", "Disconnected"]);
    stale(3_000);
    expect(await codes()).toEqual(["Answered", "Gone"]);
    stale(60_000);
    expect((await desk.request("GET", path)).status).toBe(404);
    const presence = async (): Promise<number> =>
      (
        (await desk.request("GET", `${EXTENSION}/presence?detailedTelephonyState=true`)).body
          .activeCalls ?? []
      ).length;
    expect(await presence()).toBe(1);
    await desk.request("DELETE", path);
    await desk.pass(1_000);
    expect(await presence()).toBe(0);
    stale(1_500);
    expect(await presence()).toBe(1);
  });

  it("by doing what it was asked, and losing the answer", async () => {
    desk = await openTestDesk();
    desk.core.simulator.faults.add({ name: "restAnswerLost", path: "/conference" });
    expect((await desk.request("POST", CONFERENCE)).status).toBe(0);
    expect(desk.core.simulator.counts().sessions).toBe(1);
  });
});
