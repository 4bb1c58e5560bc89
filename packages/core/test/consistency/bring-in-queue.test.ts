import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  bringInCall,
  cancelBringIns,
  endConference,
  removeParticipant,
  startConference,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

describe("the queue of those who are brought in", () => {
  let testbed: HeadlessTestbed;
  let calls: string[];
  beforeEach(async () => {
    testbed = await openHeadlessTestbed();
    calls = [];
    for (const name of ["Ada Okafor", "Northwind Traders", "Jonas Lindqvist"]) {
      calls.push(await testbed.talkTo(name));
    }
    await testbed.settled(startConference(testbed.client));
  });
  afterEach(() => testbed.close());

  const outcome = (promise: Promise<void>): Promise<string> =>
    promise.then(
      () => "in",
      (error: { code: string }) => error.code,
    );
  const bringAllIn = (): Promise<string>[] =>
    calls.map((callId) => outcome(bringInCall(testbed.client, { callId })));
  const statuses = (): string[] => testbed.client.views.participants.map(({ status }) => status);

  it("goes on one at a time, in the order of asking", async () => {
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 1_000, times: 3 });
    const all = bringAllIn();
    await testbed.pass(20);
    expect(statuses()).toEqual(["connected", "joining", "queued", "queued"]);
    await testbed.settled(Promise.all(all));
    const asked = testbed.simulator.log().filter(({ summary }) => /^POST .*bring-in/.test(summary));
    const answered = testbed.simulator
      .log()
      .filter(({ summary }) => /^\d+ POST .*bring-in/.test(summary));
    expect(asked).toHaveLength(3);
    asked
      .slice(1)
      .forEach(({ timestamp }, index) =>
        expect(timestamp).toBeGreaterThanOrEqual(answered[index]?.timestamp ?? 0),
      );
    await testbed.until(() => statuses().every((status) => status === "connected"));
    expect(testbed.list()).toEqual([
      "Karla Rosario",
      "Ada Okafor",
      "Northwind Traders",
      "Jonas Lindqvist",
    ]);
  });

  it("can be taken back: at once for those who wait, not for the one on its way", async () => {
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 2_000 });
    const all = bringAllIn();
    await testbed.pass(20);
    cancelBringIns(testbed.client);
    expect(testbed.list()).toEqual(["Karla Rosario", "Ada Okafor"]);
    const [first, ...others] = all;
    expect(await Promise.all(others)).toEqual(["aborted", "aborted"]);
    expect(await testbed.settled(first as Promise<string>)).toBe("in");
    await testbed.pass(10_000, 100);
    expect(testbed.truth()).toEqual(["Karla Rosario", "Ada Okafor"]);
    // Whoever was taken back can be asked for again.
    expect(
      await testbed.settled(outcome(bringInCall(testbed.client, { callId: calls[1] ?? "" }))),
    ).toBe("in");
  });

  it("lets one be taken out of it", async () => {
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 2_000 });
    const all = bringAllIn();
    await testbed.pass(20);
    await removeParticipant(testbed.client, { participantId: calls[1] ?? "" });
    expect(await testbed.settled(Promise.all(all))).toEqual(["in", "aborted", "in"]);
    await testbed.until(() => testbed.truth().length === 3);
    expect(testbed.truth()).toEqual(["Karla Rosario", "Ada Okafor", "Jonas Lindqvist"]);
  });

  it("settles by the event, where the answer takes longer", async () => {
    // Of two requests on their way the platform has done what was asked before it says so.
    testbed.simulator.faults.add({ name: "restAnswerLost", path: "/bring-in" });
    const all = bringAllIn();
    expect(await testbed.settled(Promise.all(all))).toEqual(["in", "in", "in"]);
    await testbed.until(() => testbed.truth().length === 4);
  });

  it("ends with the conference: those who waited are told", async () => {
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 3_000 });
    const all = bringAllIn();
    await testbed.pass(20);
    await testbed.settled(endConference(testbed.client));
    const [, ...others] = await testbed.settled(Promise.all(all));
    expect(others).toEqual(["aborted", "aborted"]);
    expect(testbed.client.views.conference.status).toBe("ended");
  });
});
