import { afterEach, describe, expect, it } from "vitest";
import { watchReadiness } from "../../src/actions/index.ts";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import type { ReadinessOptions, ReadinessReport, ReadinessState } from "../../src/index.ts";
import { type HeadlessPage, openPage } from "../testbed/headless-page.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

const ECHO = "+16505550190";

describe("the readiness of a page", () => {
  let testbed: HeadlessTestbed;
  let pages: HeadlessPage[] = [];
  afterEach(async () => {
    for (const page of pages) await testbed.settle(page.client.dispose());
    pages = [];
    await testbed.close();
  });

  /** Runs the checks to their end. */
  async function run(
    client: ConferenceClient = testbed.client,
    options: ReadinessOptions = {},
  ): Promise<{ report: ReadinessReport; states: ReadinessState[] }> {
    const states: ReadinessState[] = [];
    const report = await testbed.settle(
      new Promise<ReadinessReport>((resolve) => {
        watchReadiness(
          client,
          (state) => {
            states.push(state);
            if (state.report) resolve(state.report);
          },
          options,
        );
      }),
    );
    return { report, states };
  }

  /** Each check's status, and its reason if it has one. */
  const summaryOf = ({ checks }: ReadinessReport): Record<string, string> =>
    Object.fromEntries(
      checks.map(({ id, status, reason }) => [
        id,
        reason === undefined ? status : `${status}: ${reason}`,
      ]),
    );

  /** Another page of the same browser, whose client is not connected. */
  function openUnconnected(): ConferenceClient {
    const page = openPage(testbed.simulator, testbed.profile);
    pages.push(page);
    return page.client;
  }

  /** Number of requests whose path ends so, or of all. */
  const requests = (path = ""): number =>
    testbed.simulator
      .log()
      .filter(({ protocol, summary }) => protocol === "rest" && /^[A-Z]+ \//.test(summary))
      .filter(({ summary }) => summary.endsWith(path)).length;
  const heavyRequests = (): number => requests("/sip-provision");

  it("is complete for a connected client, which sends one light request", async () => {
    testbed = await openHeadlessTestbed();
    const before = requests();
    const { report } = await run();
    expect(summaryOf(report)).toEqual({
      secureContext: "skipped: no-browser",
      microphonePermission: "skipped: own-media",
      microphone: "skipped: own-media",
      speaker: "skipped: own-media",
      login: "pass",
      scopes: "pass",
      line: "pass",
      registration: "pass",
      notifications: "pass",
    });
    expect(report.outcome).toBe("ready");
    expect(requests() - before).toBe(1);
  });

  it("is shown check by check, in order", async () => {
    testbed = await openHeadlessTestbed();
    const { states } = await run();
    const running = states.flatMap(({ checks }) =>
      checks.filter(({ status }) => status === "running").map(({ id }) => id),
    );
    expect(running).toEqual(states.at(-1)?.checks.map(({ id }) => id));
    expect(states[0]).toMatchObject({ status: "running", report: undefined });
    expect(states[0]?.checks.every(({ status }) => status === "pending")).toBe(true);
  });

  it("connects a client that is not connected", async () => {
    testbed = await openHeadlessTestbed();
    const client = openUnconnected();
    const before = heavyRequests();
    const { report } = await run(client);
    expect(heavyRequests() - before).toBe(1);
    expect(summaryOf(report)).toMatchObject({
      line: "pass",
      registration: "pass",
      notifications: "pass",
    });
    expect(client.connected).toBe(true);
  });

  it("names a sixth phone", async () => {
    testbed = await openHeadlessTestbed();
    const client = openUnconnected();
    testbed.simulator.faults.add({
      name: "registerRefused",
      status: 603,
      reason: "Too Many Contacts",
    });
    const { report } = await run(client);
    expect(summaryOf(report)).toMatchObject({
      registration: "fail: too-many-phones",
      notifications: "pass",
    });
    expect(report.outcome).toBe("notReady");
    const check = report.checks.find(({ id }) => id === "registration");
    expect(check?.details).toEqual({ code: "phone-refused", sipCode: 603 });
    expect(check?.remedy?.hint).toMatch(/wait two minutes/);
    expect(client.views.phone).toMatchObject({
      status: "failed",
      error: { code: "phone-refused", sipCode: 603 },
    });
    // The slot is free again.
    expect(summaryOf((await run(client)).report)).toMatchObject({ registration: "pass" });
  });

  it("names any other refusal of the phone", async () => {
    testbed = await openHeadlessTestbed();
    const client = openUnconnected();
    testbed.simulator.faults.add({ name: "registerRefused", status: 503 });
    expect(summaryOf((await run(client)).report)).toMatchObject({
      registration: "fail: phone-refused",
    });
    testbed.simulator.faults.add({
      name: "restStatus",
      path: "sip-provision",
      status: 403,
      errorCode: "SPR-101",
    });
    expect(summaryOf((await run(client)).report)).toMatchObject({
      registration: "fail: phone-not-allowed",
      notifications: "pass",
    });
  });

  it("names the scopes that are missing, and sends no requests in vain", async () => {
    testbed = await openHeadlessTestbed();
    const auth = testbed.page.sdk.platform().auth() as unknown as {
      data(): Promise<object>;
      setData(data: object): Promise<unknown>;
    };
    await auth.setData({ ...(await auth.data()), scope: "ReadAccounts ReadPresence CallControl" });
    const client = openUnconnected();
    const before = heavyRequests();
    const { report } = await run(client);
    expect(summaryOf(report)).toMatchObject({
      login: "pass",
      scopes: "fail: scope-missing",
      line: "pass",
      registration: "skipped: blocked",
      notifications: "skipped: blocked",
    });
    expect(report.checks.find(({ id }) => id === "scopes")?.details).toEqual({
      missing: "VoipCalling, WebSocketsSubscription",
    });
    expect(report.checks.find(({ id }) => id === "registration")?.details).toEqual({
      by: "scopes",
    });
    expect(heavyRequests()).toBe(before);
    expect(client.connected).toBe(false);
  });

  it("names a missing digital line", async () => {
    testbed = await openHeadlessTestbed({ features: { VoipCalling: false } });
    const client = openUnconnected();
    const { report } = await run(client);
    expect(summaryOf(report)).toMatchObject({
      scopes: "pass",
      line: "fail: no-digital-line",
      registration: "skipped: blocked",
    });
    expect(summaryOf((await run()).report)).toMatchObject({
      line: "fail: no-digital-line",
      registration: "pass",
    });
  });

  it("names a lost login, and checks nothing that depends on it", async () => {
    testbed = await openHeadlessTestbed();
    const client = openUnconnected();
    testbed.simulator.faults.revokeTokens();
    const { report } = await run(client);
    expect(summaryOf(report)).toMatchObject({
      login: "fail: not-logged-in",
      scopes: "skipped: blocked",
      line: "skipped: blocked",
      registration: "skipped: blocked",
      notifications: "skipped: blocked",
    });
  });

  it("names a refused gateway, and one that is being restored", async () => {
    testbed = await openHeadlessTestbed();
    const client = openUnconnected();
    testbed.simulator.faults.add({ name: "gatewayRefused" });
    expect(summaryOf((await run(client)).report)).toMatchObject({
      registration: "pass",
      notifications: "fail: notifications-refused",
    });
    expect(summaryOf((await run(client)).report)).toMatchObject({ notifications: "pass" });
    testbed.simulator.faults.add({ name: "gatewayRefused", lasts: 60_000 });
    testbed.simulator.faults.dropGatewaySockets();
    await testbed.advanceTime(100);
    expect(summaryOf((await run(client)).report)).toMatchObject({
      notifications: "warn: notifications-lost",
    });
  });

  it("names a platform that does not answer, within a bounded time", async () => {
    testbed = await openHeadlessTestbed();
    const client = openUnconnected();
    testbed.simulator.faults.add({ name: "restDelay", delay: 600_000, lasts: 600_000 });
    const { report } = await run(client);
    expect(summaryOf(report)).toMatchObject({ login: "fail: network" });
    expect(report.finishedAt - report.startedAt).toBeLessThan(25_000);
  });

  it("names a phone that does not answer, within a bounded time", async () => {
    testbed = await openHeadlessTestbed();
    const client = openUnconnected();
    testbed.simulator.faults.add({
      name: "restDelay",
      path: "sip-provision",
      delay: 600_000,
      lasts: 600_000,
    });
    const { report } = await run(client);
    expect(summaryOf(report)).toMatchObject({ registration: "fail: no-response" });
    expect(report.finishedAt - report.startedAt).toBeLessThan(60_000);
  });

  it("names a test call that fails, and one that nobody hears", async () => {
    testbed = await openHeadlessTestbed();
    testbed.simulator.faults.add({ name: "inviteRefused", status: 486 });
    const refused = await run(testbed.client, { echoNumber: ECHO });
    expect(summaryOf(refused.report)["echo"]).toBe("fail: echo-failed");
    expect(refused.report.checks.at(-1)?.details).toMatchObject({ sipCode: 486 });
    testbed.simulator.person("Echo", ECHO).script().answerAfter(0);
    const silent = await run(testbed.client, { echoNumber: ECHO });
    expect(summaryOf(silent.report)["echo"]).toBe("warn: echo-silent");
    await testbed.advanceTime(5_000);
    expect(testbed.simulator.person("Echo").state).toBe("idle");
    const wrong = await run(testbed.client, { echoNumber: "no number" });
    expect(wrong.report.checks.at(-1)?.details).toEqual({ code: "invalid-number" });
  });

  it("disturbs no call for the test call", async () => {
    testbed = await openHeadlessTestbed();
    const callId = await testbed.connectCall("Ada Okafor");
    const { report } = await run(testbed.client, { echoNumber: ECHO });
    expect(summaryOf(report)["echo"]).toBe("skipped: call-running");
    expect(testbed.client.views.calls.find(({ id }) => id === callId)?.status).toBe("connected");
  });

  it("is cancelled in the test call, which is hung up", async () => {
    testbed = await openHeadlessTestbed();
    testbed.simulator.person("Echo", ECHO).script().answerAfter(0);
    const states: ReadinessState[] = [];
    const stop = watchReadiness(testbed.client, (state) => states.push(state), {
      echoNumber: ECHO,
    });
    await testbed.waitUntil(() => testbed.simulator.person("Echo").state !== "idle");
    await testbed.advanceTime(1_500);
    const before = states.length;
    stop();
    await testbed.advanceTime(5_000);
    expect(states).toHaveLength(before);
    expect(states.at(-1)?.status).toBe("running");
    expect(testbed.simulator.person("Echo").state).toBe("idle");
    expect(testbed.webPhone.callSessions).toEqual([]);
  });

  it("is cancelled with its client, before anything was checked", async () => {
    testbed = await openHeadlessTestbed();
    const client = openUnconnected();
    const states: ReadinessState[] = [];
    testbed.simulator.faults.add({ name: "restDelay", delay: 5_000 });
    watchReadiness(client, (state) => states.push(state));
    await testbed.advanceTime(1_000);
    await testbed.settle(client.dispose());
    const before = states.length;
    await testbed.advanceTime(10_000);
    expect(states).toHaveLength(before);
    expect(() => watchReadiness(client, () => undefined)).toThrow("The client was disposed.");
  });

  it("rejects wrong options", async () => {
    testbed = await openHeadlessTestbed();
    expect(() =>
      watchReadiness(testbed.client, () => undefined, { echoNumber: 5 as never }),
    ).toThrow('needs "echoNumber" to be string|undefined, not number');
  });

  it("is exported as JSON without secrets", async () => {
    testbed = await openHeadlessTestbed();
    const client = openUnconnected();
    testbed.simulator.faults.add({ name: "registerRefused", status: 603 });
    const { report } = await run(client);
    const text = report.toText();
    const parsed = JSON.parse(text) as Record<string, unknown>;
    expect(parsed).toMatchObject({
      report: "rc-conference readiness",
      outcome: "notReady",
      startedAt: new Date(report.startedAt).toISOString(),
      checks: expect.arrayContaining([
        expect.objectContaining({ id: "registration", reason: "too-many-phones" }),
      ]),
    });
    const { access_token = "none" } = await testbed.page.sdk.platform().auth().data();
    const { password } = testbed.simulator.sipInfo(testbed.simulator.extensions[0]!);
    for (const secret of [access_token, password]) expect(text).not.toContain(secret);
  });
});
