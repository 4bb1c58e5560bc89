import { afterEach, describe, expect, it } from "vitest";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";

describe("reading the calls", () => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const readings = () =>
    testbed.simulator.log().filter(({ summary }) => /^GET .*\/presence$/.test(summary)).length;

  it("happens once while the socket is healthy, however long", async () => {
    testbed = await openHeadlessTestbed();
    expect(readings()).toBe(1);
    await testbed.talkTo("Ada Okafor");
    await testbed.pass(600_000, 1_000);
    expect(readings()).toBe(1);
  });

  it("happens now and then while it is not, and finds what happened meanwhile", async () => {
    testbed = await openHeadlessTestbed();
    const ada = await testbed.talkTo("Ada Okafor");
    testbed.simulator.faults.add({ name: "gatewayRefused", times: Number.POSITIVE_INFINITY });
    testbed.simulator.faults.dropGatewaySockets();
    await testbed.pass(100);
    const before = readings();
    // The phone is not told either: a call on another device.
    testbed.simulator.person("Jonas Lindqvist").call("101");
    await testbed.pass(20_000, 200);
    expect(testbed.client.views.calls.map(({ name }) => name)).toContain("Jonas Lindqvist");
    expect(testbed.client.views.calls.find(({ id }) => id === ada)?.status).toBe("connected");
    await testbed.pass(60_000, 500);
    expect(readings() - before).toBeGreaterThanOrEqual(4);
    expect(readings() - before).toBeLessThanOrEqual(6);
    testbed.simulator.faults.clear();
    await testbed.pass(180_000, 500);
    const healthy = readings();
    await testbed.pass(120_000, 500);
    expect(readings()).toBe(healthy);
  });
});
