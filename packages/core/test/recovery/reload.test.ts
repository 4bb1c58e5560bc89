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

describe("after a reload in the middle of a conference", () => {
  let testbed: HeadlessTestbed;
  beforeEach(async () => {
    testbed = await openHeadlessTestbed();
  });
  afterEach(() => testbed.close());

  const status = (): string => testbed.client.views.conference.status;

  it("shows it at once, with those who are in, and brings the host back by itself", async () => {
    const [ada] = await testbed.conferenceWith("Ada Okafor", "Northwind Traders");
    const before = testbed.client.views.conference;
    await testbed.reload();
    const stages: string[] = [];
    testbed.client.subscribe("conference", () => stages.push(status()));
    await testbed.until(() => status() === "active");
    expect(stages).toEqual(["rejoinable", "rejoining", "active"]);
    expect(testbed.list()).toEqual(["Karla Rosario", "Ada Okafor", "Northwind Traders"]);
    expect(testbed.truth().sort()).toEqual(testbed.list().sort());
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
    await testbed.settled(setHostHeld(testbed.client, { held: true }));
    await testbed.settled(endConference(testbed.client));
    expect(testbed.simulator.state().conferences).toEqual([]);
  });

  it("asks, where the app wants that: with the names, and the host away", async () => {
    await testbed.conferenceWith("Ada Okafor");
    await testbed.reload({ rejoin: "ask" });
    await testbed.until(() => testbed.list().includes("Ada Okafor"));
    await testbed.pass(30_000, 500);
    expect(testbed.client.views.conference).toMatchObject({
      status: "rejoinable",
      reason: "reload",
      error: undefined,
    });
    expect(testbed.client.views.participants.map(({ name, status: at }) => [name, at])).toEqual([
      ["Karla Rosario", "away"],
      ["Ada Okafor", "connected"],
    ]);
    await testbed.settled(rejoinConference(testbed.client));
    expect(status()).toBe("active");
    expect(testbed.truth()).toHaveLength(2);
  });

  it("begins anew, where the app wants that", async () => {
    await testbed.conferenceWith("Ada Okafor");
    await testbed.reload({ rejoin: "never" });
    await testbed.pass(20_000, 500);
    expect(status()).toBe("idle");
  });

  it("does not ask again once it was dismissed", async () => {
    await testbed.conferenceWith("Ada Okafor");
    await testbed.reload({ rejoin: "ask" });
    await testbed.until(() => status() === "rejoinable");
    resetConference(testbed.client);
    expect(status()).toBe("idle");
    testbed.simulator.faults.dropGatewaySockets({ forget: true });
    await testbed.pass(30_000, 500);
    expect(status()).toBe("idle");
  });

  it("ends it for everyone, or leaves it, without having been back", async () => {
    await testbed.conferenceWith("Ada Okafor");
    await testbed.reload({ rejoin: "ask" });
    await testbed.until(() => status() === "rejoinable");
    await testbed.settled(leaveConference(testbed.client));
    expect(testbed.client.views.conference).toMatchObject({ status: "ended", reason: "left" });
    expect(testbed.truth()).toEqual(["Ada Okafor"]);
  });

  it("says so when the platform has ended it meanwhile", async () => {
    await testbed.conferenceWith("Ada Okafor");
    testbed.page.kill();
    // The platform gives up a phone that is gone for a minute.
    await testbed.pass(70_000, 1_000);
    expect(testbed.simulator.state().conferences).toEqual([]);
    await testbed.reload();
    await testbed.until(() => status() === "ended");
    expect(testbed.client.views.conference).toMatchObject({ reason: "endedWhileAway" });
    await testbed.reload();
    await testbed.pass(5_000, 100);
    expect(status()).toBe("idle");
  });

  it("says so when it ends while the host is asked", async () => {
    await testbed.conferenceWith("Ada Okafor");
    await testbed.reload({ rejoin: "ask" });
    await testbed.until(() => testbed.list().includes("Ada Okafor"));
    const { conference } = testbed.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    await testbed.settled(
      testbed.page.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`),
    );
    await testbed.until(() => status() === "ended", 5_000);
    expect(testbed.client.views.conference).toMatchObject({ reason: "endedWhileAway" });
  });

  it("knows who left while the page was away", async () => {
    await testbed.conferenceWith("Ada Okafor", "Northwind Traders");
    testbed.page.kill();
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.pass(2_000, 100);
    await testbed.reload();
    await testbed.until(() => status() === "active");
    expect(testbed.list()).toEqual(["Karla Rosario", "Northwind Traders"]);
  });

  it("tries again by itself while the phone cannot be reached", async () => {
    await testbed.conferenceWith("Ada Okafor");
    testbed.simulator.faults.add({
      name: "inviteRefused",
      status: 503,
      reason: "Unavailable",
      times: 4,
    });
    await testbed.reload();
    await testbed.until(() => status() === "active", 40_000);
    expect(testbed.truth()).toHaveLength(2);
  });

  it("shows why it could not, and lets the host try", async () => {
    await testbed.conferenceWith("Ada Okafor");
    testbed.simulator.faults.add({ name: "inviteRefused", status: 486, reason: "Busy Here" });
    await testbed.reload();
    await testbed.until(() => status() === "rejoining");
    await testbed.until(() => status() === "rejoinable");
    expect(testbed.client.views.conference).toMatchObject({ error: { code: "invite-refused" } });
    await testbed.settled(rejoinConference(testbed.client));
    expect(status()).toBe("active");
  });

  it("believes no answer that is behind the times", async () => {
    await testbed.conferenceWith("Ada Okafor");
    const { conference } = testbed.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    testbed.page.kill();
    const other = openPage(testbed.simulator, testbed.profile);
    await testbed.settled(
      other.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`),
    );
    testbed.simulator.faults.add({ name: "restStale", delay: 5_000, lasts: 4_000 });
    await testbed.reload({ rejoin: "ask" });
    await testbed.until(() => status() === "ended", 30_000);
    expect(testbed.client.views.conference).toMatchObject({
      reason: expect.stringMatching(/^ended/),
    });
  });

  it("finds a conference that was only being joined, though the platform tells of none yet", async () => {
    startConference(testbed.client).catch(() => undefined);
    await testbed.until(() => status() === "joining");
    testbed.simulator.faults.add({ name: "restStale", delay: 5_000, times: 2 });
    await testbed.reload();
    await testbed.until(() => status() === "active");
    expect(testbed.truth()).toEqual(["Karla Rosario"]);
    expect(testbed.simulator.state().conferences).toHaveLength(1);
  });

  it("forgets a conference that could not be started", async () => {
    testbed.simulator.faults.add({ name: "inviteRefused", status: 403, reason: "Forbidden" });
    await testbed.settled(startConference(testbed.client).catch(() => undefined));
    expect(status()).toBe("failed");
    await testbed.reload();
    await testbed.pass(2_000);
    expect(status()).toBe("idle");
  });

  it("believes no answer from before its beginning", async () => {
    await testbed.settled(startConference(testbed.client));
    testbed.simulator.faults.add({ name: "restStale", delay: 5_000, times: 6 });
    await testbed.reload();
    await testbed.until(() => status() === "active");
    expect(testbed.truth()).toEqual(["Karla Rosario"]);
    expect(testbed.list()).toEqual(["Karla Rosario"]);
  });

  it("is left by whoever leaves before anything was read", async () => {
    await testbed.conferenceWith("Ada Okafor", "Northwind Traders");
    testbed.simulator.faults.add({ name: "restDelay", path: "/wstoken", delay: 10_000 });
    await testbed.reload({ rejoin: "ask" });
    await testbed.until(() => status() === "rejoinable");
    expect(testbed.list()).toEqual(["Karla Rosario"]);
    await testbed.settled(leaveConference(testbed.client));
    expect(status()).toBe("ended");
    expect(testbed.truth()).toEqual(["Ada Okafor", "Northwind Traders"]);
  });

  it("takes in what the page before had asked for, and the platform did only later", async () => {
    const [ada = ""] = await testbed.conferenceWith("Ada Okafor", "Northwind Traders");
    testbed.simulator.faults.add({ name: "restDelay", method: "PATCH", delay: 4_000 });
    muteParticipant(testbed.client, { participantId: ada, muted: true }).catch(() => undefined);
    await testbed.pass(100);
    await testbed.reload();
    await testbed.until(() => status() === "active");
    expect(testbed.client.views.byParticipant[ada]?.muted).toBe(false);
    await testbed.until(() => testbed.client.views.byParticipant[ada]?.muted === true);
  });

  it("offers what runs in another page, and cuts nobody off there by itself", async () => {
    await testbed.conferenceWith("Ada Okafor");
    const other = openPage(testbed.simulator, {
      localStorage: testbed.profile.localStorage,
      sessionStorage: {
        getItem: () => null,
        setItem: () => undefined,
        removeItem: () => undefined,
      },
    });
    await testbed.settled(other.client.connect());
    await testbed.pass(20_000, 500);
    expect(other.client.views.conference).toMatchObject({
      status: "rejoinable",
      reason: "otherDevice",
    });
    expect(other.client.views.participants.map(({ name }) => name)).toEqual([
      "Karla Rosario",
      "Ada Okafor",
    ]);
    expect(status()).toBe("active");
    // Taken over: the first page is told where the host is.
    await testbed.settled(rejoinConference(other.client));
    expect(other.client.views.conference.status).toBe("active");
    await testbed.until(() => status() === "rejoinable", 5_000);
    expect(testbed.client.views.conference).toMatchObject({ reason: "otherDevice" });
    await testbed.pass(20_000, 500);
    expect(other.client.views.conference.status).toBe("active");
    expect(testbed.truth()).toHaveLength(2);
    await testbed.settled(other.client.dispose());
  });
});
