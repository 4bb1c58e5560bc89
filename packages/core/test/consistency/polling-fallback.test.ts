import { afterEach, describe, expect, it } from "vitest";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

describe("reading the presence", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const presenceReads = () =>
    testbed.simulator.log().filter(({ summary }) => /^GET .*\/presence$/.test(summary)).length;

  it("happens once more when the first answer cannot lag any longer, and not again while notifications flow", async () => {
    testbed = await openHeadlessTestbed();
    expect(presenceReads()).toBe(1);
    await testbed.connectCall("Ada Okafor");
    await testbed.advanceTime(600_000, 1_000);
    expect(presenceReads()).toBe(2);
  });

  it("happens at intervals while notifications are lost, and finds what changed meanwhile", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.connectCall("Ada Okafor");
    testbed.simulator.faults.add({ name: "gatewayRefused", times: Number.POSITIVE_INFINITY });
    testbed.simulator.faults.dropGatewaySockets();
    await testbed.advanceTime(100);
    const before = presenceReads();
    // The polls find a call whose events are lost.
    testbed.simulator.person("Jonas Lindqvist").call("101");
    await testbed.advanceTime(20_000, 200);
    expect(testbed.client.views.calls.map(({ name }) => name)).toContain("Jonas Lindqvist");
    expect(testbed.client.views.calls.find(({ id }) => id === ada)?.status).toBe("connected");
    await testbed.advanceTime(60_000, 500);
    expect(presenceReads() - before).toBeGreaterThanOrEqual(4);
    expect(presenceReads() - before).toBeLessThanOrEqual(6);
    testbed.simulator.faults.clear();
    await testbed.advanceTime(180_000, 500);
    const readsAfterRecovery = presenceReads();
    await testbed.advanceTime(120_000, 500);
    expect(presenceReads()).toBe(readsAfterRecovery);
  });
});
