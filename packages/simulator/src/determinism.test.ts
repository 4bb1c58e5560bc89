import { describe, expect, it } from "vitest";
import { openTestbed, runConference } from "./testing/testbed.ts";

/** Calls, a conference of four, mute, hold, faults and the end, as text. */
async function story(seed: number): Promise<string> {
  const testbed = await openTestbed({ seed, sounds: { join: true, leave: true } });
  const { simulator } = testbed.core;
  simulator.faults.add({ name: "notificationReordered", probability: 0.3 });
  const id = await runConference(testbed, ["Ada Okafor", "Northwind Traders", "Jonas Lindqvist"]);
  const path = `/restapi/v1.0/account/~/telephony/sessions/${id}`;
  const { parties } = (await testbed.request("GET", path)).body;
  await testbed.request("PATCH", `${path}/parties/${parties[1].id}`, { muted: true });
  await testbed.request("POST", `${path}/parties/${parties[0].id}/hold`);
  simulator.person("Jonas Lindqvist").hangUp();
  await testbed.pass(3_000);
  await testbed.request("DELETE", path);
  await testbed.pass(3_000);
  const text = simulator
    .log()
    .map((entry) => JSON.stringify(entry))
    .join("\n");
  await testbed.close();
  return text;
}

describe("the same seed", () => {
  it("gives the same bytes on every protocol, twice in a row", async () => {
    const [first, second] = [await story(7), await story(7)];
    expect(first.split("\n").length).toBeGreaterThan(80);
    for (const protocol of ["rest", "sip", "gateway"]) {
      expect(first).toContain(`"protocol":"${protocol}"`);
    }
    expect(second).toBe(first);
  });

  it("is what makes them: another one gives others", async () => {
    expect(await story(8)).not.toBe(await story(7));
  });
});
