import { afterEach, describe, expect, it } from "vitest";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";

describe("reading the calls", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  const readings = () =>
    desk.simulator.log().filter(({ summary }) => /^GET .*\/presence$/.test(summary)).length;

  it("happens once while the socket is healthy, however long", async () => {
    desk = await openHeadlessDesk();
    expect(readings()).toBe(1);
    await desk.talkTo("Ada Okafor");
    await desk.pass(600_000, 1_000);
    expect(readings()).toBe(1);
  });

  it("happens now and then while it is not, and finds what happened meanwhile", async () => {
    desk = await openHeadlessDesk();
    const ada = await desk.talkTo("Ada Okafor");
    desk.simulator.faults.add({ name: "gatewayRefused", times: Number.POSITIVE_INFINITY });
    desk.simulator.faults.dropGatewaySockets();
    await desk.pass(100);
    const before = readings();
    // The phone is not told either: a call on another device.
    desk.simulator.person("Jonas Lindqvist").call("101");
    await desk.pass(20_000, 200);
    expect(desk.client.views.calls.map(({ name }) => name)).toContain("Jonas Lindqvist");
    expect(desk.client.views.calls.find(({ id }) => id === ada)?.status).toBe("connected");
    await desk.pass(60_000, 500);
    expect(readings() - before).toBeGreaterThanOrEqual(4);
    expect(readings() - before).toBeLessThanOrEqual(6);
    desk.simulator.faults.clear();
    await desk.pass(180_000, 500);
    const healthy = readings();
    await desk.pass(120_000, 500);
    expect(readings()).toBe(healthy);
  });
});
