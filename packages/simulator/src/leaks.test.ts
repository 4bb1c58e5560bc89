import { expect, it } from "vitest";
import { openTestbed, runConference } from "./testing/testbed.ts";

const CONFERENCES = 1_000;
const PEOPLE = ["Ada Okafor", "Northwind Traders", "Jonas Lindqvist", "Paco Vu"];
const MB = 1024 * 1024;

/** Returns the used heap in bytes after a garbage collection. */
function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

it("a thousand conferences of five leave nothing behind", { timeout: 120_000 }, async () => {
  const testbed = await openTestbed({
    logSize: 500,
    lifetimes: { accessToken: 86_400 },
    gatewayLimits: { idleTimeout: 86_400, absoluteTimeout: 86_400 },
  });
  const { core, phone, request, pass } = testbed;
  const heap: number[] = [];
  let largest = 0;

  for (let round = 0; round < CONFERENCES; round += 1) {
    const id = await runConference(testbed, PEOPLE);
    largest = Math.max(largest, core.simulator.state().conferences[0]?.parties.length ?? 0);
    if (round % 2) await request("DELETE", `/restapi/v1.0/account/~/telephony/sessions/${id}`);
    else for (const call of phone.calls) phone.hangUp(call);
    await pass(100);
    expect(core.simulator.state().sessions).toEqual([]);
    phone.calls.length = 0;
    testbed.frames.length = 0;
    for (const list of Object.values(testbed.sent)) list.length = 0;
    if (round % 10 === 0) {
      // Let kept sessions (one minute) and listed active calls (two minutes) expire.
      phone.register();
      testbed.clock.advance(30_000);
      phone.register();
    }
    if (round % 100 === 99) heap.push(heapUsed());
  }
  expect(largest).toBe(5);

  testbed.clock.advance(180_000);
  expect(core.simulator.counts()).toEqual({
    // The idle and the absolute timeout of the open notification socket remain.
    timers: 2,
    sipSockets: 1,
    gatewaySockets: 1,
    registrations: 0,
    dialogs: 0,
    sessions: 0,
    parties: 0,
    legs: 0,
    voices: 0,
    bridges: 0,
  });
  const [warm = 0] = heap.slice(1);
  expect((heap.at(-1)! - warm) / MB).toBeLessThan(8);
  await testbed.close();
  expect(core.simulator.counts()).toMatchObject({ timers: 0, sipSockets: 0, gatewaySockets: 0 });
});
