import { describe, expect, it } from "vitest";
import { openTestbed, runConference } from "./testing/testbed.ts";

/** Runs calls and a conference with mute, hold and faults, and returns the wire log as text. */
async function runConferenceLog(seed: number): Promise<string> {
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
  it("gives the same bytes on every protocol in two runs", async () => {
    const [first, second] = [await runConferenceLog(7), await runConferenceLog(7)];
    expect(first.split("\n").length).toBeGreaterThan(80);
    for (const protocol of ["rest", "sip", "gateway"]) {
      expect(first).toContain(`"protocol":"${protocol}"`);
    }
    expect(second).toBe(first);
  });

  it("is required for that: another seed gives other bytes", async () => {
    expect(await runConferenceLog(8)).not.toBe(await runConferenceLog(7));
  });
});
