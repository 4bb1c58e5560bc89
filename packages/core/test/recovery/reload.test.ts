import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPage } from "../testbed/headless-page.ts";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";

describe("after a reload in the middle of a conference", () => {
  let desk: HeadlessDesk;
  beforeEach(async () => {
    desk = await openHeadlessDesk();
  });
  afterEach(() => desk.close());

  const status = (): string => desk.client.views.conference.status;

  it("shows it at once, with those who are in, and brings the host back by itself", async () => {
    const [ada] = await desk.conferenceWith("Ada Okafor", "Northwind Traders");
    const before = desk.client.views.conference;
    await desk.reload();
    const stages: string[] = [];
    desk.client.subscribe("conference", () => stages.push(status()));
    await desk.until(() => status() === "active");
    expect(stages).toEqual(["rejoinable", "rejoining", "active"]);
    expect(desk.list()).toEqual(["Karla Rosario", "Ada Okafor", "Northwind Traders"]);
    expect(desk.truth().sort()).toEqual(desk.list().sort());
    expect(desk.client.views.byParticipant[ada ?? ""]).toMatchObject({
      name: "Ada Okafor",
      phoneNumber: "+16505550111",
      callId: ada,
      status: "connected",
    });
    const { conference } = desk.client.views;
    expect("startedAt" in conference && conference.startedAt).toBe(
      "startedAt" in before && before.startedAt,
    );
    // The controls work on the new leg.
    await desk.settled(desk.client.setHeld({ held: true }));
    await desk.settled(desk.client.end());
    expect(desk.simulator.state().conferences).toEqual([]);
  });

  it("asks, where the app wants that: with the names, and the host away", async () => {
    await desk.conferenceWith("Ada Okafor");
    await desk.reload({ rejoin: "ask" });
    await desk.until(() => desk.list().includes("Ada Okafor"));
    await desk.pass(30_000, 500);
    expect(desk.client.views.conference).toMatchObject({
      status: "rejoinable",
      why: "reload",
      error: undefined,
    });
    expect(desk.client.views.participants.map(({ name, status: at }) => [name, at])).toEqual([
      ["Karla Rosario", "away"],
      ["Ada Okafor", "connected"],
    ]);
    await desk.settled(desk.client.rejoin());
    expect(status()).toBe("active");
    expect(desk.truth()).toHaveLength(2);
  });

  it("begins anew, where the app wants that", async () => {
    await desk.conferenceWith("Ada Okafor");
    await desk.reload({ rejoin: "never" });
    await desk.pass(20_000, 500);
    expect(status()).toBe("idle");
  });

  it("does not ask again once it was dismissed", async () => {
    await desk.conferenceWith("Ada Okafor");
    await desk.reload({ rejoin: "ask" });
    await desk.until(() => status() === "rejoinable");
    desk.client.reset();
    expect(status()).toBe("idle");
    desk.simulator.faults.dropGatewaySockets({ forget: true });
    await desk.pass(30_000, 500);
    expect(status()).toBe("idle");
  });

  it("ends it for everyone, or leaves it, without having been back", async () => {
    await desk.conferenceWith("Ada Okafor");
    await desk.reload({ rejoin: "ask" });
    await desk.until(() => status() === "rejoinable");
    await desk.settled(desk.client.leave());
    expect(desk.client.views.conference).toMatchObject({ status: "ended", reason: "left" });
    expect(desk.truth()).toEqual(["Ada Okafor"]);
  });

  it("says so when the platform has ended it meanwhile", async () => {
    await desk.conferenceWith("Ada Okafor");
    desk.page.kill();
    // The platform gives up a phone that is gone for a minute.
    await desk.pass(70_000, 1_000);
    expect(desk.simulator.state().conferences).toEqual([]);
    await desk.reload();
    await desk.until(() => status() === "ended");
    expect(desk.client.views.conference).toMatchObject({ reason: "endedWhileAway" });
    await desk.reload();
    await desk.pass(5_000, 100);
    expect(status()).toBe("idle");
  });

  it("says so when it ends while the host is asked", async () => {
    await desk.conferenceWith("Ada Okafor");
    await desk.reload({ rejoin: "ask" });
    await desk.until(() => desk.list().includes("Ada Okafor"));
    const { conference } = desk.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    await desk.settled(
      desk.page.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`),
    );
    await desk.until(() => status() === "ended", 5_000);
    expect(desk.client.views.conference).toMatchObject({ reason: "endedWhileAway" });
  });

  it("knows who left while the page was away", async () => {
    await desk.conferenceWith("Ada Okafor", "Northwind Traders");
    desk.page.kill();
    desk.simulator.person("Ada Okafor").hangUp();
    await desk.pass(2_000, 100);
    await desk.reload();
    await desk.until(() => status() === "active");
    expect(desk.list()).toEqual(["Karla Rosario", "Northwind Traders"]);
  });

  it("tries again by itself while the phone cannot be reached", async () => {
    await desk.conferenceWith("Ada Okafor");
    desk.simulator.faults.add({
      name: "inviteRefused",
      status: 503,
      reason: "Unavailable",
      times: 4,
    });
    await desk.reload();
    await desk.until(() => status() === "active", 40_000);
    expect(desk.truth()).toHaveLength(2);
  });

  it("shows why it could not, and lets the host try", async () => {
    await desk.conferenceWith("Ada Okafor");
    desk.simulator.faults.add({ name: "inviteRefused", status: 486, reason: "Busy Here" });
    await desk.reload();
    await desk.until(() => status() === "rejoining");
    await desk.until(() => status() === "rejoinable");
    expect(desk.client.views.conference).toMatchObject({ error: { code: "invite-refused" } });
    await desk.settled(desk.client.rejoin());
    expect(status()).toBe("active");
  });

  it("believes no answer that is behind the times", async () => {
    await desk.conferenceWith("Ada Okafor");
    const { conference } = desk.client.views;
    const id = "sessionId" in conference ? conference.sessionId : "";
    desk.page.kill();
    const other = openPage(desk.simulator, desk.profile);
    await desk.settled(
      other.sdk.platform().delete(`/restapi/v1.0/account/~/telephony/sessions/${id}`),
    );
    desk.simulator.faults.add({ name: "restStale", delay: 5_000, lasts: 4_000 });
    await desk.reload({ rejoin: "ask" });
    await desk.until(() => status() === "ended", 30_000);
    expect(desk.client.views.conference).toMatchObject({ reason: expect.stringMatching(/^ended/) });
  });

  it("finds a conference that was only being joined, though the platform tells of none yet", async () => {
    desk.client.start().catch(() => undefined);
    await desk.until(() => status() === "joining");
    desk.simulator.faults.add({ name: "restStale", delay: 5_000, times: 2 });
    await desk.reload();
    await desk.until(() => status() === "active");
    expect(desk.truth()).toEqual(["Karla Rosario"]);
    expect(desk.simulator.state().conferences).toHaveLength(1);
  });

  it("forgets a conference that could not be started", async () => {
    desk.simulator.faults.add({ name: "inviteRefused", status: 403, reason: "Forbidden" });
    await desk.settled(desk.client.start().catch(() => undefined));
    expect(status()).toBe("failed");
    await desk.reload();
    await desk.pass(2_000);
    expect(status()).toBe("idle");
  });

  it("believes no answer from before its beginning", async () => {
    await desk.settled(desk.client.start());
    desk.simulator.faults.add({ name: "restStale", delay: 5_000, times: 6 });
    await desk.reload();
    await desk.until(() => status() === "active");
    expect(desk.truth()).toEqual(["Karla Rosario"]);
    expect(desk.list()).toEqual(["Karla Rosario"]);
  });

  it("is left by whoever leaves before anything was read", async () => {
    await desk.conferenceWith("Ada Okafor", "Northwind Traders");
    desk.simulator.faults.add({ name: "restDelay", path: "/wstoken", delay: 10_000 });
    await desk.reload({ rejoin: "ask" });
    await desk.until(() => status() === "rejoinable");
    expect(desk.list()).toEqual(["Karla Rosario"]);
    await desk.settled(desk.client.leave());
    expect(status()).toBe("ended");
    expect(desk.truth()).toEqual(["Ada Okafor", "Northwind Traders"]);
  });

  it("takes in what the page before had asked for, and the platform did only later", async () => {
    const [ada = ""] = await desk.conferenceWith("Ada Okafor", "Northwind Traders");
    desk.simulator.faults.add({ name: "restDelay", method: "PATCH", delay: 4_000 });
    desk.client.muteParticipant({ participantId: ada, muted: true }).catch(() => undefined);
    await desk.pass(100);
    await desk.reload();
    await desk.until(() => status() === "active");
    expect(desk.client.views.byParticipant[ada]?.muted).toBe(false);
    await desk.until(() => desk.client.views.byParticipant[ada]?.muted === true);
  });

  it("offers what runs in another page, and cuts nobody off there by itself", async () => {
    await desk.conferenceWith("Ada Okafor");
    const other = openPage(desk.simulator, {
      localStorage: desk.profile.localStorage,
      sessionStorage: {
        getItem: () => null,
        setItem: () => undefined,
        removeItem: () => undefined,
      },
    });
    await desk.settled(other.client.connect());
    await desk.pass(20_000, 500);
    expect(other.client.views.conference).toMatchObject({
      status: "rejoinable",
      why: "otherDevice",
    });
    expect(other.client.views.participants.map(({ name }) => name)).toEqual([
      "Karla Rosario",
      "Ada Okafor",
    ]);
    expect(status()).toBe("active");
    // Taken over: the first page is told where the host is.
    await desk.settled(other.client.rejoin());
    expect(other.client.views.conference.status).toBe("active");
    await desk.until(() => status() === "rejoinable", 5_000);
    expect(desk.client.views.conference).toMatchObject({ why: "otherDevice" });
    await desk.pass(20_000, 500);
    expect(other.client.views.conference.status).toBe("active");
    expect(desk.truth()).toHaveLength(2);
    await desk.settled(other.client.dispose());
  });
});
