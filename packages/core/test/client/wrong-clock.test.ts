import { afterEach, describe, expect, it } from "vitest";
import { type Clock, createSystemClock } from "../../src/clock.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { PROMPT_EVENTS } from "../testbed/rules.ts";

/** A clock that is `ms` ahead of the platform's. */
function clockAhead(ms: number): Clock {
  const clock = createSystemClock();
  return { ...clock, now: () => clock.now() + ms };
}

describe.each([
  ["ten minutes fast", 600_000],
  ["ten minutes slow", -600_000],
  ["eight hours slow", -8 * 3_600_000],
])("a client whose clock is %s", (_title, ms) => {
  let testbed: HeadlessTestbed;
  afterEach(() => testbed.close());

  const clock = clockAhead(ms);
  const secondsSince = (time: number | undefined): number =>
    Math.round((clock.now() - (time ?? 0)) / 1_000);

  it("shows how long calls, participants and the conference have lasted", async () => {
    testbed = await openHeadlessTestbed({ client: { clock }, rules: PROMPT_EVENTS });
    const ada = await testbed.connectCall("Ada Okafor");
    await testbed.advanceTime(12_000, 200);
    expect(secondsSince(testbed.client.views.calls[0]?.startedAt)).toBe(12);

    await testbed.startConferenceWith("Northwind Traders");
    await testbed.advanceTime(20_000, 200);
    const [host, guest] = testbed.client.views.participants;
    expect(secondsSince(host?.joinedAt)).toBe(20);
    expect(secondsSince(guest?.joinedAt)).toBe(20);
    expect(secondsSince(testbed.client.views.calls.find(({ id }) => id === ada)?.startedAt)).toBe(
      32,
    );

    testbed.simulator.person("Northwind Traders").hangUp();
    await testbed.waitUntil(() => testbed.client.views.departed.length === 1);
    const [departed] = testbed.client.views.departed;
    expect(Math.round((departed?.durationMs ?? 0) / 1_000)).toBe(20);
  });

  it("shows it for the calls that it finds when it connects", async () => {
    testbed = await openHeadlessTestbed({ client: { clock }, rules: PROMPT_EVENTS });
    await testbed.connectCall("Ada Okafor");
    await testbed.advanceTime(40_000, 200);
    await testbed.reloadPage({ clock });
    await testbed.waitUntil(() => testbed.client.views.calls.length === 1);
    // The call began when it rang, and the Date header of a response has whole seconds.
    expect(Math.abs(secondsSince(testbed.client.views.calls[0]?.startedAt) - 41)).toBeLessThan(3);
  });

  it("takes a call that the platform has forgotten for over as soon as any other", async () => {
    testbed = await openHeadlessTestbed({ client: { clock } });
    await testbed.connectCall("Ada Okafor");
    testbed.simulator.faults.add({ name: "gatewayRefused", lasts: 90_000 });
    testbed.simulator.faults.dropGatewaySockets({ forget: true });
    testbed.webPhone.callSessions.at(-1)?.dispose();
    testbed.simulator.person("Ada Okafor").hangUp();
    await testbed.advanceTime(150_000, 500);
    expect(testbed.client.views.calls).toEqual([]);
  });
});
