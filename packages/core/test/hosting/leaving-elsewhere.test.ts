import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  endConference,
  leaveConference,
  rejoinConference,
  resetConference,
} from "../../src/actions/index.ts";
import type { ConferenceState } from "../../src/types.ts";
import { createProfile, type HeadlessPage, openPage } from "../testbed/headless-page.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

const HOST = "Karla Rosario";
const ADA = "Ada Okafor";

/** Two clients of one extension: a page hosts the conference, and another client does something to it. */
describe("a host who leaves from another client", () => {
  let testbed: HeadlessTestbed;
  let other: HeadlessPage;

  const conferenceOf = (page: { client: HeadlessPage["client"] }): ConferenceState =>
    page.client.views.conference;
  const openOther = async (): Promise<HeadlessPage> => {
    const page = openPage(testbed.simulator, createProfile());
    const { jwt } = testbed.simulator.extensions[0]!;
    await testbed.settle(page.sdk.platform().login({ jwt }));
    await testbed.settle(page.client.connect());
    return page;
  };
  const expectHostIsOut = async (ms = 120_000): Promise<void> => {
    const seen = new Set<string>();
    for (let passed = 0; passed < ms; passed += 1_000) {
      await testbed.advanceTime(1_000, 250);
      for (const name of testbed.platformNames()) seen.add(name);
    }
    expect([...seen]).toEqual([ADA]);
    expect(testbed.page.microphones).toBe(0);
  };

  beforeEach(async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith(ADA);
    other = await openOther();
    await testbed.waitUntil(() => conferenceOf(other).status === "rejoinable");
    expect(conferenceOf(other)).toMatchObject({ reason: "otherDevice" });
  });
  afterEach(async () => {
    await testbed.settle(other.client.dispose());
    await testbed.close();
  });

  it("is not pulled back in, and may return", async () => {
    await testbed.settle(leaveConference(other.client));
    expect(conferenceOf(other)).toMatchObject({ status: "ended", reason: "left" });
    await testbed.waitUntil(() => conferenceOf(testbed).status === "rejoinable", 5_000);
    await expectHostIsOut();
    expect(conferenceOf(testbed)).toMatchObject({ status: "rejoinable", reason: "legEnded" });
    expect(testbed.client.views.participants.map(({ name, status }) => [name, status])).toEqual([
      [HOST, "away"],
      [ADA, "connected"],
    ]);
    await testbed.settle(rejoinConference(testbed.client));
    expect(testbed.platformNames().sort()).toEqual([ADA, HOST]);
  });

  it("is not pulled back in although the event is lost and REST lags", async () => {
    testbed.simulator.faults.add({ name: "notificationLost", lasts: 3_000 });
    testbed.simulator.faults.add({ name: "restStale", delay: 12_000, lasts: 20_000 });
    await testbed.settle(leaveConference(other.client));
    await expectHostIsOut();
    expect(conferenceOf(testbed)).toMatchObject({ status: "rejoinable", reason: "legEnded" });
  });

  it("is not pulled back in by a reload, however often", async () => {
    await testbed.settle(leaveConference(other.client));
    await testbed.waitUntil(() => conferenceOf(testbed).status === "rejoinable", 5_000);
    for (let reload = 1; reload <= 2; reload += 1) {
      await testbed.reloadPage();
      await expectHostIsOut(40_000);
      expect(conferenceOf(testbed)).toMatchObject({ status: "rejoinable", reason: "legEnded" });
    }
    resetConference(testbed.client);
    await testbed.reloadPage();
    await expectHostIsOut(40_000);
    expect(conferenceOf(testbed).status).toBe("idle");
  });

  it("while the page reloads is not pulled back in", async () => {
    testbed.page.kill();
    await testbed.settle(leaveConference(other.client));
    await testbed.reloadPage();
    await expectHostIsOut(60_000);
    expect(conferenceOf(testbed)).toMatchObject({ status: "rejoinable", reason: "legEnded" });
  });

  it("while the page's connections are lost is not pulled back in", async () => {
    testbed.simulator.faults.add({ name: "sipRefused", lasts: 30_000 });
    testbed.simulator.faults.dropSipSockets();
    testbed.simulator.faults.dropGatewaySockets({ forget: true });
    await testbed.advanceTime(10_000, 500);
    await testbed.settle(leaveConference(other.client));
    await expectHostIsOut();
    expect(conferenceOf(testbed)).toMatchObject({ status: "rejoinable", reason: "legEnded" });
  });

  it("leaves a page that the other client took the conference over from where it is, even after a reload", async () => {
    await testbed.settle(rejoinConference(other.client));
    await testbed.waitUntil(() => conferenceOf(testbed).status === "rejoinable", 5_000);
    await testbed.reloadPage();
    await testbed.advanceTime(60_000, 500);
    expect(conferenceOf(testbed)).toMatchObject({ status: "rejoinable", reason: "otherDevice" });
    expect(conferenceOf(other).status).toBe("active");
    await testbed.settle(leaveConference(other.client));
    await expectHostIsOut(60_000);
    // The host is on no other device any more.
    expect(conferenceOf(testbed)).toMatchObject({ status: "rejoinable", reason: "legEnded" });
  });

  it("or ends it there, ends it here", async () => {
    await testbed.advanceTime(20_000, 500);
    await testbed.settle(endConference(other.client));
    await testbed.waitUntil(() => conferenceOf(testbed).status === "ended", 5_000);
    expect(conferenceOf(testbed)).toMatchObject({ reason: "endedByPlatform" });
    await testbed.advanceTime(60_000, 500);
    expect(conferenceOf(testbed).status).toBe("ended");
    expect(testbed.simulator.state().conferences).toEqual([]);
  });

  it("is told the end of a conference that they left", async () => {
    await testbed.settle(leaveConference(other.client));
    await testbed.waitUntil(() => conferenceOf(testbed).status === "rejoinable", 5_000);
    await testbed.advanceTime(30_000, 500);
    testbed.simulator.person(ADA).hangUp();
    await testbed.waitUntil(() => conferenceOf(testbed).status === "ended", 30_000);
    expect(conferenceOf(testbed)).toMatchObject({ reason: "endedWhileAway" });
  });

  it("asks for no more than a few reads while they are out", async () => {
    await testbed.settle(leaveConference(other.client));
    await testbed.waitUntil(() => conferenceOf(testbed).status === "rejoinable", 5_000);
    await testbed.settle(other.client.dispose());
    await testbed.advanceTime(30_000, 500);
    const before = testbed.simulator.log().length;
    const reads = (): number =>
      testbed.simulator
        .log()
        .slice(before)
        .filter(({ summary }) => summary.startsWith("GET")).length;
    for (let call = 0; call < 10; call += 1) {
      testbed.simulator.person("Jonas Lindqvist").call("101");
      await testbed.advanceTime(3_000, 100);
      testbed.simulator.person("Jonas Lindqvist").hangUp();
      await testbed.advanceTime(3_000, 100);
    }
    expect(reads()).toBeLessThan(20);
  });
});

describe("a host whose leg this page lost", () => {
  let testbed: HeadlessTestbed;
  beforeEach(async () => {
    testbed = await openHeadlessTestbed();
    await testbed.startConferenceWith(ADA);
  });
  afterEach(() => testbed.close());

  it("is brought back while the platform still lists them", async () => {
    await testbed.close();
    // Where the server is silent about the dialog, and REST lists the host, nothing says that it is gone.
    testbed = await openHeadlessTestbed({ rules: { unknownDialog: "refuse" } });
    await testbed.startConferenceWith(ADA);
    const stages: string[] = [];
    testbed.client.subscribe("conference", () => {
      const { conference } = testbed.client.views;
      stages.push("reason" in conference ? `${conference.status} ${conference.reason}` : "");
    });
    // The SIP server does not know the leg's dialog any more.
    const [leg] = testbed.webPhone.callSessions;
    Object.defineProperty(leg, "callId", { value: "forgotten" });
    testbed.simulator.faults.dropSipSockets();
    await testbed.waitUntil(() => stages.includes("rejoining legLost"));
    await testbed.waitUntil(() => testbed.client.views.conference.status === "active");
    expect(testbed.platformNames().sort()).toEqual([ADA, HOST]);
    await testbed.advanceTime(60_000, 500);
    expect(testbed.client.views.conference.status).toBe("active");
  });

  it("is asked once the platform has given their leg up", async () => {
    await testbed.close();
    testbed = await openHeadlessTestbed({ rules: { hostLeavingEndsConference: false } });
    await testbed.startConferenceWith(ADA);
    testbed.simulator.faults.add({ name: "sipRefused", lasts: 90_000 });
    testbed.simulator.faults.dropSipSockets();
    await testbed.waitUntil(() => testbed.platformNames().length === 1, 120_000);
    await testbed.advanceTime(120_000, 500);
    expect(testbed.client.views.conference).toMatchObject({
      status: "rejoinable",
      reason: "legEnded",
    });
    expect(testbed.page.microphones).toBe(0);
    await testbed.settle(rejoinConference(testbed.client));
    expect(testbed.platformNames().sort()).toEqual([ADA, HOST]);
  });
});
