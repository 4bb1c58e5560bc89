import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  bringInCall,
  cancelBringIns,
  endConference,
  removeParticipant,
  startConference,
} from "../../src/actions/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

describe("the queue of bring-ins", () => {
  let testbed: HeadlessTestbed;
  let calls: string[];
  beforeEach(async () => {
    testbed = await openHeadlessTestbed();
    calls = [];
    for (const name of ["Ada Okafor", "Northwind Traders", "Jonas Lindqvist"]) {
      calls.push(await testbed.connectCall(name));
    }
    await testbed.settle(startConference(testbed.client));
  });
  afterEach(() => testbed.close());

  const outcome = (promise: Promise<void>): Promise<string> =>
    promise.then(
      () => "in",
      (error: { code: string }) => error.code,
    );
  const bringInAll = (): Promise<string>[] =>
    calls.map((callId) => outcome(bringInCall(testbed.client, { callId })));
  const statuses = (): string[] => testbed.client.views.participants.map(({ status }) => status);

  it("sends one request at a time, in the order of the calls to bringInCall", async () => {
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 1_000, times: 3 });
    const all = bringInAll();
    await testbed.advanceTime(20);
    expect(statuses()).toEqual(["connected", "joining", "queued", "queued"]);
    await testbed.settle(Promise.all(all));
    const requests = testbed.simulator
      .log()
      .filter(({ summary }) => /^POST .*bring-in/.test(summary));
    const responses = testbed.simulator
      .log()
      .filter(({ summary }) => /^\d+ POST .*bring-in/.test(summary));
    expect(requests).toHaveLength(3);
    requests
      .slice(1)
      .forEach(({ timestamp }, index) =>
        expect(timestamp).toBeGreaterThanOrEqual(responses[index]?.timestamp ?? 0),
      );
    await testbed.waitUntil(() => statuses().every((status) => status === "connected"));
    expect(testbed.clientNames()).toEqual([
      "Karla Rosario",
      "Ada Okafor",
      "Northwind Traders",
      "Jonas Lindqvist",
    ]);
  });

  it("can be cancelled for the calls that wait, and not for the one whose request is sent", async () => {
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 2_000 });
    const all = bringInAll();
    await testbed.advanceTime(20);
    cancelBringIns(testbed.client);
    expect(testbed.clientNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
    const [first, ...others] = all;
    expect(await Promise.all(others)).toEqual(["aborted", "aborted"]);
    expect(await testbed.settle(first as Promise<string>)).toBe("in");
    await testbed.advanceTime(10_000, 100);
    expect(testbed.platformNames()).toEqual(["Karla Rosario", "Ada Okafor"]);
    // A cancelled call can be brought in again.
    expect(
      await testbed.settle(outcome(bringInCall(testbed.client, { callId: calls[1] ?? "" }))),
    ).toBe("in");
  });

  it("loses one call if that participant is removed", async () => {
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 2_000 });
    const all = bringInAll();
    await testbed.advanceTime(20);
    await removeParticipant(testbed.client, { participantId: calls[1] ?? "" });
    expect(await testbed.settle(Promise.all(all))).toEqual(["in", "aborted", "in"]);
    await testbed.waitUntil(() => testbed.platformNames().length === 3);
    expect(testbed.platformNames()).toEqual(["Karla Rosario", "Ada Okafor", "Jonas Lindqvist"]);
  });

  it("goes on after the event of the join if the response is lost", async () => {
    // The platform performs the request, and only its response is lost.
    testbed.simulator.faults.add({ name: "restAnswerLost", path: "/bring-in" });
    const all = bringInAll();
    expect(await testbed.settle(Promise.all(all))).toEqual(["in", "in", "in"]);
    await testbed.waitUntil(() => testbed.platformNames().length === 4);
  });

  it("ends with the conference, and rejects the calls that wait", async () => {
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 3_000 });
    const all = bringInAll();
    await testbed.advanceTime(20);
    await testbed.settle(endConference(testbed.client));
    const [, ...others] = await testbed.settle(Promise.all(all));
    expect(others).toEqual(["aborted", "aborted"]);
    expect(testbed.client.views.conference.status).toBe("ended");
  });
});
