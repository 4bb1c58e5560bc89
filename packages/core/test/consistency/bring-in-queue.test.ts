import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";

describe("the queue of those who are brought in", () => {
  let desk: HeadlessDesk;
  let calls: string[];
  beforeEach(async () => {
    desk = await openHeadlessDesk();
    calls = [];
    for (const name of ["Ada Okafor", "Northwind Traders", "Jonas Lindqvist"]) {
      calls.push(await desk.talkTo(name));
    }
    await desk.settled(desk.client.start());
  });
  afterEach(() => desk.close());

  const outcome = (promise: Promise<void>): Promise<string> =>
    promise.then(
      () => "in",
      (error: { code: string }) => error.code,
    );
  const bringAllIn = (): Promise<string>[] =>
    calls.map((callId) => outcome(desk.client.bringIn({ callId })));
  const statuses = (): string[] => desk.client.views.participants.map(({ status }) => status);

  it("goes on one at a time, in the order of asking", async () => {
    desk.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 1_000, times: 3 });
    const all = bringAllIn();
    await desk.pass(20);
    expect(statuses()).toEqual(["connected", "joining", "queued", "queued"]);
    await desk.settled(Promise.all(all));
    const asked = desk.simulator.log().filter(({ summary }) => /^POST .*bring-in/.test(summary));
    const answered = desk.simulator
      .log()
      .filter(({ summary }) => /^\d+ POST .*bring-in/.test(summary));
    expect(asked).toHaveLength(3);
    asked
      .slice(1)
      .forEach(({ timestamp }, index) =>
        expect(timestamp).toBeGreaterThanOrEqual(answered[index]?.timestamp ?? 0),
      );
    await desk.until(() => statuses().every((status) => status === "connected"));
    expect(desk.list()).toEqual([
      "Karla Rosario",
      "Ada Okafor",
      "Northwind Traders",
      "Jonas Lindqvist",
    ]);
  });

  it("can be taken back: at once for those who wait, not for the one on its way", async () => {
    desk.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 2_000 });
    const all = bringAllIn();
    await desk.pass(20);
    desk.client.cancelBringIns();
    expect(desk.list()).toEqual(["Karla Rosario", "Ada Okafor"]);
    const [first, ...others] = all;
    expect(await Promise.all(others)).toEqual(["aborted", "aborted"]);
    expect(await desk.settled(first as Promise<string>)).toBe("in");
    await desk.pass(10_000, 100);
    expect(desk.truth()).toEqual(["Karla Rosario", "Ada Okafor"]);
    // Whoever was taken back can be asked for again.
    expect(await desk.settled(outcome(desk.client.bringIn({ callId: calls[1] ?? "" })))).toBe("in");
  });

  it("lets one be taken out of it", async () => {
    desk.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 2_000 });
    const all = bringAllIn();
    await desk.pass(20);
    await desk.client.removeParticipant({ participantId: calls[1] ?? "" });
    expect(await desk.settled(Promise.all(all))).toEqual(["in", "aborted", "in"]);
    await desk.until(() => desk.truth().length === 3);
    expect(desk.truth()).toEqual(["Karla Rosario", "Ada Okafor", "Jonas Lindqvist"]);
  });

  it("settles by the event, where the answer takes longer", async () => {
    // Of two requests on their way the platform has done what was asked before it says so.
    desk.simulator.faults.add({ name: "restAnswerLost", path: "/bring-in" });
    const all = bringAllIn();
    expect(await desk.settled(Promise.all(all))).toEqual(["in", "in", "in"]);
    await desk.until(() => desk.truth().length === 4);
  });

  it("ends with the conference: those who waited are told", async () => {
    desk.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 3_000 });
    const all = bringAllIn();
    await desk.pass(20);
    await desk.settled(desk.client.end());
    const [, ...others] = await desk.settled(Promise.all(all));
    expect(others).toEqual(["aborted", "aborted"]);
    expect(desk.client.views.conference.status).toBe("ended");
  });
});
