import { describe, expect, it } from "vitest";
import { openTestDesk, runConference } from "./testing/desk.ts";

/** Calls, a conference of four, mute, hold, faults and the end, as text. */
async function story(seed: number): Promise<string> {
  const desk = await openTestDesk({ seed, sounds: { join: true, leave: true } });
  const { simulator } = desk.core;
  simulator.faults.add({ name: "notificationReordered", probability: 0.3 });
  const id = await runConference(desk, ["Ada Okafor", "Northwind Traders", "Jonas Lindqvist"]);
  const path = `/restapi/v1.0/account/~/telephony/sessions/${id}`;
  const { parties } = (await desk.request("GET", path)).body;
  await desk.request("PATCH", `${path}/parties/${parties[1].id}`, { muted: true });
  await desk.request("POST", `${path}/parties/${parties[0].id}/hold`);
  simulator.person("Jonas Lindqvist").hangUp();
  await desk.pass(3_000);
  await desk.request("DELETE", path);
  await desk.pass(3_000);
  const text = simulator
    .log()
    .map((entry) => JSON.stringify(entry))
    .join("\n");
  await desk.close();
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
