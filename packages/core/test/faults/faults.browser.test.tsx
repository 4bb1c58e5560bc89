import { afterEach, describe, expect, it } from "vitest";
import { bringInCall, startConference } from "../../src/actions/index.ts";
import { type FaultTests, titleOf } from "../testbed/fault-table.ts";
import { type Harness, rejectionOf, startHarness } from "../testbed/harness.tsx";

describe("each audio fault of docs/when-things-go-wrong.md", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  const startConferenceWith = async (...names: string[]): Promise<void> => {
    harness = await startHarness();
    const ids: string[] = [];
    for (const name of names) ids.push(await harness.connectCall(name));
    await startConference(harness.client);
    await Promise.all(ids.map((callId) => bringInCall(harness.client, { callId })));
    await expect.poll(harness.platformNames).toHaveLength(names.length + 1);
  };
  const expectTone = (tone: number): Promise<void> =>
    expect
      .poll(() => harness.simulator.person("Ada Okafor").hears()?.dominantHz ?? 0, {
        timeout: 10_000,
      })
      .toBeCloseTo(tone, -1.5);
  const expectSilence = (): Promise<void> =>
    expect
      .poll(() => harness.simulator.person("Ada Okafor").hears()?.level ?? 0, { timeout: 10_000 })
      .toBeLessThan(-55);

  const faultTests: FaultTests = {
    blockAudio: async () => {
      await startConferenceWith("Ada Okafor");
      harness.microphone.setTone(1200);
      await expectTone(1200);
      harness.simulator.faults.blockAudio("in");
      await expectSilence();
      expect(harness.client.views.conference.status).toBe("active");
      harness.simulator.faults.blockAudio(undefined);
      await expectTone(1200);
      expect(harness.clientNames()).toEqual(harness.platformNames());
    },
    refuse: async () => {
      harness = await startHarness();
      const ada = await harness.connectCall("Ada Okafor");
      harness.microphone.refuse("denied");
      await rejectionOf(startConference(harness.client), "microphone-denied");
      expect(harness.client.views.conference.status).toBe("failed");
      expect(harness.client.views.calls.map(({ id }) => id)).toEqual([ada]);
      const created = harness.simulator
        .log()
        .some(({ summary }) => /telephony\/conference/.test(summary));
      expect(created).toBe(false);
      harness.microphone.refuse(undefined);
    },
    unplug: async () => {
      await startConferenceWith("Ada Okafor", "Northwind Traders");
      harness.microphone.setTone(1200);
      await expectTone(1200);
      harness.microphone.unplug();
      await expectSilence();
      expect(harness.client.views.conference.status).toBe("active");
      expect(harness.clientNames()).toEqual(harness.platformNames());
      // The participants still hear one another.
      harness.simulator.person("Northwind Traders").speak();
      await expectTone(harness.simulator.person("Northwind Traders").tone);
      harness.simulator.person("Northwind Traders").silence();
      harness.microphone.plugIn();
      await expectTone(1200);
    },
  };

  it.each(Object.entries(faultTests).map(([name, test]) => [titleOf(name), test] as const))(
    "%s",
    (_title, test) => test(),
  );
});
