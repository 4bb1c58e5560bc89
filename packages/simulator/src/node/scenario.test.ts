import { expect, it } from "vitest";
import { COLLEAGUE_CALL_LOG, runColleagueCall } from "../testing/colleague-call.ts";
import { createFastClock, startSimulatorServer } from "./index.ts";

it.each([
  ["real time", undefined],
  ["fast time", createFastClock(10)],
])("scripts run in Node, in %s", async (_what, clock) => {
  const simulator = await startSimulatorServer(clock ? { clock } : {});
  expect(await runColleagueCall(simulator)).toEqual(COLLEAGUE_CALL_LOG);
  await simulator.stop();
});

it("until() rejects when the condition does not hold in time", async () => {
  const simulator = await startSimulatorServer({ clock: createFastClock(100) });
  await expect(simulator.until(() => false, 2_000)).rejects.toThrow(
    "The condition did not hold within 2000 ms.",
  );
  await simulator.stop();
});
