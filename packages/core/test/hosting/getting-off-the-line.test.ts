import { createSilentWebRtcSession, type Fault } from "@rc-conference/simulator/headless";
import WebPhone from "ringcentral-web-phone";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  endConference,
  hangUpCall,
  leaveConference,
  startConference,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

const HOST = "Karla Rosario";
const ADA = "Ada Okafor";

/** Each way in which the platform can refuse requests, and the code that the client has for it. */
const REFUSALS: [string, (testbed: HeadlessTestbed) => void, string][] = [
  ["the login is gone", ({ simulator }) => simulator.faults.revokeTokens(), "token-expired"],
  ["a penalty runs", refuseBy({ status: 429, headers: { "retry-after": "60" } }), "rate-limited"],
  ["the platform fails", refuseBy({ status: 503 }), "server"],
  ["the permission is gone", refuseBy({ status: 403 }), "not-allowed"],
  ["no request gets through", ({ page }) => page.goOffline(), "network"],
  ["no request is answered", refuseBy({ name: "restDelay", delay: 600_000 }), "network"],
];

function refuseBy(fault: Partial<Fault>): (testbed: HeadlessTestbed) => void {
  return ({ simulator }) =>
    simulator.faults.add({ name: "restStatus", lasts: 3_600_000, ...fault });
}

describe("while the platform refuses requests", () => {
  let testbed: HeadlessTestbed;
  /** Media of the phone's legs, by whether their microphone is on. */
  const microphones = new Set<object>();

  async function open(options: Parameters<typeof openHeadlessTestbed>[0] = {}): Promise<void> {
    microphones.clear();
    testbed = await openHeadlessTestbed({
      ...options,
      client: {
        // A page that is reloaded has the id of the page before it.
        createWebPhone: ({ sipInfo }) =>
          new WebPhone({
            sipInfo: sipInfo as never,
            instanceId: "00000000-0000-4000-8000-000000000001",
            webRtcSessionFactory,
          }),
        ...options.client,
      },
    });
  }
  beforeEach(() => open());
  afterEach(() => testbed.close());

  function webRtcSessionFactory(): ReturnType<typeof createSilentWebRtcSession> {
    const media = createSilentWebRtcSession();
    microphones.add(media);
    return {
      ...media,
      setMuted: (muted) => void (muted ? microphones.delete(media) : microphones.add(media)),
      dispose: () => void microphones.delete(media),
    };
  }

  const conference = () => testbed.client.views.conference;
  const byesSent = (): number =>
    testbed.simulator
      .log()
      .filter(({ summary, to }) => to === "server" && summary.startsWith("BYE")).length;

  it.each(REFUSALS)("leaveConference gets the host off the line (%s)", async (_n, refuse, code) => {
    await testbed.startConferenceWith(ADA, "Northwind Traders");
    refuse(testbed);
    const before = Date.now();
    const leave = leaveConference(testbed.client);
    await testbed.advanceTime(20);
    // The others hear nothing more of the host, however long the platform takes.
    expect(microphones).toEqual(new Set());
    await testbed.settle(leave);
    expect(Date.now() - before).toBeLessThanOrEqual(15_000);
    expect(conference()).toMatchObject({ status: "ended", reason: "left", error: { code } });
    expect(byesSent()).toBe(1);
    expect(testbed.simulator.counts().legs).toBe(0);
    expect(testbed.platformNames()).not.toContain(HOST);
  });

  it.each(REFUSALS)("endConference gets the host off the line (%s)", async (_n, refuse, code) => {
    await testbed.startConferenceWith(ADA);
    refuse(testbed);
    const end = endConference(testbed.client);
    await testbed.advanceTime(20);
    expect(microphones).toEqual(new Set());
    await testbed.settle(end);
    expect(conference()).toMatchObject({ status: "ended", reason: "ended", error: { code } });
    expect(testbed.simulator.counts().legs).toBe(0);
    expect(testbed.platformNames()).not.toContain(HOST);
  });

  it.each(REFUSALS)("hangUpCall ends a call of this phone (%s)", async (_n, refuse) => {
    const ada = await testbed.connectCall(ADA);
    refuse(testbed);
    await testbed.settle(hangUpCall(testbed.client, { callId: ada }));
    expect(testbed.simulator.person(ADA).state).toBe("idle");
    expect(microphones).toEqual(new Set());
  });

  it("says nothing of a request that a second try carried out", async () => {
    await testbed.startConferenceWith(ADA);
    testbed.simulator.faults.add({ name: "restStatus", status: 503, method: "DELETE", times: 1 });
    await testbed.settle(leaveConference(testbed.client));
    expect(conference()).toMatchObject({ status: "ended", reason: "left", error: undefined });
    // The others stay, which the BYE alone would not have asked for.
    expect(testbed.platformNames()).toEqual([ADA]);
  });

  it("says nothing of a request whose response alone was lost", async () => {
    await testbed.startConferenceWith(ADA);
    testbed.simulator.faults.add({ name: "restAnswerLost", method: "DELETE" });
    await testbed.settle(leaveConference(testbed.client));
    expect(conference()).toMatchObject({ status: "ended", reason: "left", error: undefined });
    expect(testbed.platformNames()).toEqual([ADA]);
  });

  it("a conference that goes on without its host is ended once the platform can be asked", async () => {
    await testbed.close();
    await open({ rules: { hostLeavingEndsConference: false } });
    await testbed.startConferenceWith(ADA);
    testbed.simulator.faults.add({ name: "restStatus", status: 503, lasts: 30_000 });
    await testbed.settle(endConference(testbed.client));
    expect(conference()).toMatchObject({ reason: "ended", error: { code: "server" } });
    expect(testbed.platformNames()).toEqual([ADA]);
    await testbed.waitUntil(() => testbed.simulator.state().conferences.length === 0, 120_000);
    await testbed.waitUntil(() => {
      const state = conference();
      return state.status === "ended" && state.error === undefined;
    });
    expect(testbed.simulator.person(ADA).state).toBe("idle");
  });

  it.each([true, false])(
    "the conference is not rejoined after the host left, even by a reload (host ends it: %s)",
    async (hostLeavingEndsConference) => {
      await testbed.close();
      await open({ rules: { hostLeavingEndsConference } });
      await testbed.startConferenceWith(ADA);
      testbed.simulator.faults.add({ name: "restStatus", status: 503, lasts: 8_000 });
      await testbed.settle(leaveConference(testbed.client));
      testbed.simulator.faults.dropGatewaySockets({ forget: true });
      await testbed.advanceTime(60_000, 500);
      expect(conference()).toMatchObject({ status: "ended", reason: "left" });
      expect(testbed.platformNames()).not.toContain(HOST);
      await testbed.reloadPage();
      await testbed.advanceTime(60_000, 500);
      expect(testbed.platformNames()).not.toContain(HOST);
      expect(conference().status).toBe("idle");
    },
  );

  it("a refused leave of a conference that this page is not in stops its automatic rejoin", async () => {
    await testbed.startConferenceWith(ADA);
    testbed.simulator.faults.add({ name: "inviteRefused", status: 503, times: 6 });
    await testbed.reloadPage();
    await testbed.waitUntil(() => conference().status === "rejoining");
    await testbed.waitUntil(() => conference().status === "rejoinable");
    testbed.simulator.faults.add({ name: "restStatus", status: 403, method: "DELETE" });
    expect(await rejection(testbed.settle(leaveConference(testbed.client)))).toMatchObject({
      code: "not-allowed",
    });
    await testbed.advanceTime(120_000, 500);
    expect(conference().status).toBe("rejoinable");
  });

  it("and the phone's socket is down, the leg and its microphone are off at once, and the BYE follows", async () => {
    await testbed.startConferenceWith(ADA);
    testbed.simulator.faults.add({ name: "restStatus", status: 503, lasts: 3_600_000 });
    testbed.simulator.faults.add({ name: "sipRefused", lasts: 20_000 });
    testbed.simulator.faults.dropSipSockets();
    await testbed.advanceTime(500);
    const leave = leaveConference(testbed.client);
    await testbed.advanceTime(20);
    expect(microphones).toEqual(new Set());
    await testbed.settle(leave);
    expect(conference()).toMatchObject({ status: "ended", error: { code: "server" } });
    await testbed.waitUntil(() => testbed.simulator.counts().legs === 0, 40_000);
    expect(byesSent()).toBe(1);
  });

  it("and the phone's socket is down, a call is off too, and rejects with what was not done", async () => {
    const ada = await testbed.connectCall(ADA);
    testbed.simulator.faults.add({ name: "restStatus", status: 503, lasts: 3_600_000 });
    testbed.simulator.faults.add({ name: "sipRefused", lasts: 25_000 });
    testbed.simulator.faults.dropSipSockets();
    await testbed.advanceTime(500);
    expect(
      await rejection(testbed.settle(hangUpCall(testbed.client, { callId: ada }))),
    ).toMatchObject({ code: "network" });
    expect(microphones).toEqual(new Set());
    await testbed.waitUntil(() => testbed.simulator.person(ADA).state === "idle", 60_000);
    expect(testbed.simulator.counts().legs).toBe(0);
  });

  it("only at the phone's socket, a call is hung up by request", async () => {
    const ada = await testbed.connectCall(ADA);
    testbed.simulator.faults.add({ name: "sipRefused", lasts: 40_000 });
    testbed.simulator.faults.dropSipSockets();
    await testbed.advanceTime(500);
    await testbed.settle(hangUpCall(testbed.client, { callId: ada }));
    expect(testbed.simulator.person(ADA).state).toBe("idle");
    expect(microphones).toEqual(new Set());
  });

  it("a start that is cancelled leaves no leg behind", async () => {
    testbed.simulator.faults.add({ name: "notificationLost", lasts: 60_000 });
    const start = startConference(testbed.client).catch((error: { code: string }) => error.code);
    await testbed.waitUntil(() => testbed.platformNames().length === 1);
    testbed.simulator.faults.add({ name: "restStatus", status: 503, lasts: 60_000 });
    await testbed.settle(leaveConference(testbed.client));
    expect(await testbed.settle(start)).toBe("aborted");
    expect(testbed.simulator.counts().legs).toBe(0);
    expect(microphones).toEqual(new Set());
  });
});
