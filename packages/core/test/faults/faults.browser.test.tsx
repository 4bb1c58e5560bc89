import { afterEach, describe, expect, it } from "vitest";
import { bringInCall, startConference } from "../../src/actions/index.ts";
import { type Proofs, titleOf } from "../testbed/fault-table.ts";
import { type Harness, rejectionOf, startHarness } from "../testbed/harness.tsx";

describe("what the simulator can break that is heard", () => {
  let harness: Harness;
  afterEach(() => harness.stop());

  const conferenceWith = async (...names: string[]): Promise<void> => {
    harness = await startHarness();
    const ids: string[] = [];
    for (const name of names) ids.push(await harness.talkTo(name));
    await startConference(harness.client);
    await Promise.all(ids.map((callId) => bringInCall(harness.client, { callId })));
    await expect.poll(harness.truth).toHaveLength(names.length + 1);
  };
  const heard = (tone: number): Promise<void> =>
    expect
      .poll(() => harness.simulator.person("Ada Okafor").hears()?.dominantHz ?? 0, {
        timeout: 10_000,
      })
      .toBeCloseTo(tone, -1.5);
  const silent = (): Promise<void> =>
    expect
      .poll(() => harness.simulator.person("Ada Okafor").hears()?.level ?? 0, { timeout: 10_000 })
      .toBeLessThan(-55);

  const proofs: Proofs = {
    blockAudio: async () => {
      await conferenceWith("Ada Okafor");
      harness.microphone.setTone(1200);
      await heard(1200);
      harness.simulator.faults.blockAudio("in");
      await silent();
      expect(harness.client.views.conference.status).toBe("active");
      harness.simulator.faults.blockAudio(undefined);
      await heard(1200);
      expect(harness.list()).toEqual(harness.truth());
    },
    refuse: async () => {
      harness = await startHarness();
      const ada = await harness.talkTo("Ada Okafor");
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
      await conferenceWith("Ada Okafor", "Northwind Traders");
      harness.microphone.setTone(1200);
      await heard(1200);
      harness.microphone.unplug();
      await silent();
      expect(harness.client.views.conference.status).toBe("active");
      expect(harness.list()).toEqual(harness.truth());
      // Those who are in still hear one another.
      harness.simulator.person("Northwind Traders").speak();
      await heard(harness.simulator.person("Northwind Traders").tone);
      harness.simulator.person("Northwind Traders").silence();
      harness.microphone.plugIn();
      await heard(1200);
    },
  };

  it.each(Object.entries(proofs).map(([name, proof]) => [titleOf(name), proof] as const))(
    "%s",
    (_title, proof) => proof(),
  );
});
