import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  endConference,
  leaveConference,
  muteParticipant,
  rejoinConference,
  resetConference,
  setHostHeld,
  startConference,
} from "../../src/actions/index.ts";
import { openPage } from "../testbed/headless-page.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { LAST_GUEST_STAYS, PROMPT_EVENTS } from "../testbed/rules.ts";

describe("after a reload during a conference, the client", () => {
  let testbed: HeadlessTestbed;
  beforeEach(async () => {
    testbed = await openHeadlessTestbed();
  });
  afterEach(() => testbed.close());

  const status = (): string => testbed.client.views.conference.status;

  it("shows the conference with its participants, and rejoins by itself", async () => {
    const [ada] = await testbed.startConferenceWith("Ada Okafor", "Northwind Traders");
    const before = testbed.client.views.conference;
    await testbed.reloadPage();
    const stages: string[] = [];
    testbed.client.subscribe("conference", () => stages.push(status()));
    await testbed.waitUntil(() => status() === "active");
    expect(stages).toEqual(["rejoinable", "rejoining", "active"]);
    expect(testbed.clientNames()).toEqual(["Karla Rosario", "Ada Okafor", "Northwind Traders"]);
    expect(testbed.platformNames().sort()).toEqual(testbed.clientNames().sort());
    expect(testbed.client.views.byParticipant[ada ?? ""]).toMatchObject({
      name: "Ada Okafor",
      phoneNumber: "+16505550111",
      callId: ada,
      status: "connected",
    });
    const { conference } = testbed.client.views;
    expect("startedAt" in conference && conference.startedAt).toBe(
      "startedAt" in before && before.startedAt,
    );
    // The controls work on the new leg.
    await testbed.settle(setHostHeld(testbed.client, { held: true }));
    await testbed.settle(endConference(testbed.client));
    expect(testbed.simulator.state().conferences).toEqual([]);
  });

  it("waits for rejoinConference if the app chose to ask, and lists the host as away", async () => {
    await testbed.startConferenceWith("Ada Okafor");
    await testbed.reloadPage({ rejoin: "ask" });
    await testbed.waitUntil(() => testbed.clientNames().includes("Ada Okafor"));
    await testbed.advanceTime(30_000, 500);
    expect(testbed.client.views.conference).toMatchObject({
      status: "rejoinable",
      reason: "reload",
      error: undefined,
    });
    expect(testbed.client.views.participants.map(({ name, status: at }) => [name, at])).toEqual([
      ["Karla Rosario", "away"],
      ["Ada Okafor", "connected"],
    ]);
    await testbed.settle(rejoinConference(testbed.client));
    expect(status()).toBe("active");
    expect(testbed.platformNames()).toHaveLength(2);
  });

  it("starts idle if the app chose never to rejoin", async () => {
    await testbed.startConferenceWith("Ada Okafor");
    await testbed.reloadPage({ rejoin: "never" });
    await testbed.advanceTime(20_000, 500);
    expect(status()).toBe("idle");
  });

  it("does not offer the rejoin again after resetConference", async () => {
    await testbed.startConferenceWith("Ada Okafor");
    await testbed.reloadPage({ rejoin: "ask" });
    await testbed.waitUntil(() => status() === "rejoinable");
    resetConference(testbed.client);
    expect(status()).toBe("idle");
    testbed.simulator.faults.dropGatewaySockets({ forget: true });
    await testbed.advanceTime(30_000, 500);
    expect(status()).toBe("idle");
  });

  it("can leave the conference without rejoining first", async () => {
    await testbed.startConferenceWith("Ada Okafor");
    await testbed.reloadPage({ rejoin: "ask" });
    await testbed.waitUntil(() => status() === "rejoinable");
    await testbed.settle(leaveConference(testbed.client));
    expect(testbed.client.views.conference).toMatchObject({ status: "ended", reason: "left" });
    expect(testbed.platformNames()).toEqual(["Ada Okafor"]);
  });

  it("has the reason endedWhileAway if the platform ended the conference before the reload", async () => {
    await testbed.startConferenceWith("Ada Okafor");
    testbed.page.kill();
    // The platform ends the leg of a phone that is away for a minute.
    await testbed.advanceTime(70_000, 1_000);
    expect(testbed.simulator.state().conferences).toEqual([]);
    await testbed.reloadPage();
    await testbed.waitUntil(() => status() === "ended");
    expect(testbed.client.views.conference).toMatchObject({ reason: "endedWhileAway" });
    await testbed.reloadPage();
    await testbed.advanceTime(5_000, 100);
    expect(status()).toBe("idle");
  });

  it("has the reason endedWhileAway if the conference ends before the host decides", async () => {
    await testbed.close();
    testbed = await openHeadlessTestbed({ rules: PROMPT_EVENTS });
    await testbed.startConferenceWith("Ada Okafor");
    await testbed.reloadPage({ rejoin: "ask" });
    await testbed.waitUntil(() => testbed.clientNames().includes("Ada Okafor"));
    const { conference } = testbed.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    await testbed.settle(
      testbed.page.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`),
    );
    await testbed.waitUntil(() => status() === "ended", 5_000);
    expect(testbed.client.views.conference).toMatchObject({ reason: "endedWhileAway" });
  });

  it("notices who left during the reload", async () => {
    await testbed.close();
    testbed = await openHeadlessTestbed({ rules: LAST_GUEST_STAYS });
    await testbed.startConferenceWith("Ada Okafor", "Northwind Traders");
    testbed.page.kill();
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.advanceTime(2_000, 100);
    await testbed.reloadPage();
    await testbed.waitUntil(() => status() === "active");
    expect(testbed.clientNames()).toEqual(["Karla Rosario", "Northwind Traders"]);
  });

  it("retries the rejoin after transient errors", async () => {
    await testbed.startConferenceWith("Ada Okafor");
    testbed.simulator.faults.add({
      name: "inviteRefused",
      status: 503,
      reason: "Unavailable",
      times: 4,
    });
    await testbed.reloadPage();
    await testbed.waitUntil(() => status() === "active", 40_000);
    expect(testbed.platformNames()).toHaveLength(2);
  });

  it("shows the error of a failed rejoin, and lets the host retry", async () => {
    await testbed.startConferenceWith("Ada Okafor");
    testbed.simulator.faults.add({ name: "inviteRefused", status: 486, reason: "Busy Here" });
    await testbed.reloadPage();
    await testbed.waitUntil(() => status() === "rejoining");
    await testbed.waitUntil(() => status() === "rejoinable");
    expect(testbed.client.views.conference).toMatchObject({ error: { code: "invite-refused" } });
    await testbed.settle(rejoinConference(testbed.client));
    expect(status()).toBe("active");
  });

  it("is not misled by a stale response after the conference ended", async () => {
    await testbed.startConferenceWith("Ada Okafor");
    const { conference } = testbed.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    testbed.page.kill();
    const other = openPage(testbed.simulator, testbed.profile);
    await testbed.settle(
      other.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`),
    );
    testbed.simulator.faults.add({ name: "restStale", delay: 5_000, lasts: 4_000 });
    await testbed.reloadPage({ rejoin: "ask" });
    await testbed.waitUntil(() => status() === "ended", 30_000);
    expect(testbed.client.views.conference).toMatchObject({
      reason: expect.stringMatching(/^ended/),
    });
  });

  it("rejoins a conference that the page before was still joining, although stale responses lack it", async () => {
    startConference(testbed.client).catch(() => undefined);
    await testbed.waitUntil(() => status() === "joining");
    testbed.simulator.faults.add({ name: "restStale", delay: 5_000, times: 2 });
    await testbed.reloadPage();
    await testbed.waitUntil(() => status() === "active");
    expect(testbed.platformNames()).toEqual(["Karla Rosario"]);
    expect(testbed.simulator.state().conferences).toHaveLength(1);
  });

  it("forgets a conference that failed to start", async () => {
    testbed.simulator.faults.add({ name: "inviteRefused", status: 403, reason: "Forbidden" });
    await testbed.settle(startConference(testbed.client).catch(() => undefined));
    expect(status()).toBe("failed");
    await testbed.reloadPage();
    await testbed.advanceTime(2_000);
    expect(status()).toBe("idle");
  });

  it("is not misled by stale responses from before the start of the conference", async () => {
    await testbed.settle(startConference(testbed.client));
    testbed.simulator.faults.add({ name: "restStale", delay: 5_000, times: 6 });
    await testbed.reloadPage();
    await testbed.waitUntil(() => status() === "active");
    expect(testbed.platformNames()).toEqual(["Karla Rosario"]);
    expect(testbed.clientNames()).toEqual(["Karla Rosario"]);
  });

  it("can leave the conference before anything was read", async () => {
    await testbed.startConferenceWith("Ada Okafor", "Northwind Traders");
    testbed.simulator.faults.add({ name: "restDelay", path: "/wstoken", delay: 10_000 });
    await testbed.reloadPage({ rejoin: "ask" });
    await testbed.waitUntil(() => status() === "rejoinable");
    expect(testbed.clientNames()).toEqual(["Karla Rosario"]);
    await testbed.settle(leaveConference(testbed.client));
    expect(status()).toBe("ended");
    expect(testbed.platformNames()).toEqual(["Ada Okafor", "Northwind Traders"]);
  });

  it("shows the delayed effect of a request of the page before", async () => {
    const [ada = ""] = await testbed.startConferenceWith("Ada Okafor", "Northwind Traders");
    testbed.simulator.faults.add({ name: "restDelay", method: "PATCH", delay: 4_000 });
    muteParticipant(testbed.client, { participantId: ada, muted: true }).catch(() => undefined);
    await testbed.advanceTime(100);
    await testbed.reloadPage();
    await testbed.waitUntil(() => status() === "active");
    expect(testbed.client.views.byParticipant[ada]?.muted).toBe(false);
    await testbed.waitUntil(() => testbed.client.views.byParticipant[ada]?.muted === true);
  });

  it("offers a conference of another page, and does not take it over by itself", async () => {
    await testbed.close();
    // Another page knows the name by the call alone, which the platform has to tell.
    testbed = await openHeadlessTestbed({ rules: { participantsRead: "Gone" } });
    await testbed.startConferenceWith("Ada Okafor");
    const other = openPage(testbed.simulator, {
      localStorage: testbed.profile.localStorage,
      sessionStorage: {
        getItem: () => null,
        setItem: () => undefined,
        removeItem: () => undefined,
      },
    });
    await testbed.settle(other.client.connect());
    await testbed.advanceTime(20_000, 500);
    expect(other.client.views.conference).toMatchObject({
      status: "rejoinable",
      reason: "otherDevice",
    });
    expect(other.client.views.participants.map(({ name }) => name)).toEqual([
      "Karla Rosario",
      "Ada Okafor",
    ]);
    expect(status()).toBe("active");
    // After the other page takes the conference over, the first one offers to rejoin.
    await testbed.settle(rejoinConference(other.client));
    expect(other.client.views.conference.status).toBe("active");
    await testbed.waitUntil(() => status() === "rejoinable", 5_000);
    expect(testbed.client.views.conference).toMatchObject({ reason: "otherDevice" });
    await testbed.advanceTime(20_000, 500);
    expect(other.client.views.conference.status).toBe("active");
    expect(testbed.platformNames()).toHaveLength(2);
    await testbed.settle(other.client.dispose());
  });
});
