import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { anyScenario, compareParticipants, play, type Step } from "../testbed/scenario.ts";

/** `npm run soak -- --seeds N --from SEED` plays scenarios with other seeds. */
const SEEDS = Number(process.env["SEEDS"] ?? 1_000);
const FROM = Number(process.env["FROM"] ?? 1);

async function run(
  steps: readonly Step[],
  seed: number,
): Promise<{ platform: string[]; client: string[] }> {
  const testbed = await openHeadlessTestbed({ seed });
  try {
    for (const step of steps) await play(testbed, step);
    return await compareParticipants(testbed, steps);
  } finally {
    await testbed.close();
  }
}

it(`the participant list equals the platform's after each of ${SEEDS} random scenarios`, {
  timeout: 36_000_000,
}, async () => {
  const diverged: string[] = [];
  let withParticipants = 0;
  for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
    const [scenario = []] = fc.sample(anyScenario, { seed, numRuns: 1 });
    const { platform, client } = await run(scenario, seed);
    if (platform.length > 1) withParticipants += 1;
    if (JSON.stringify(platform) === JSON.stringify(client)) continue;
    diverged.push(
      `seed ${seed}: the platform has ${JSON.stringify(platform)}, the client ${JSON.stringify(client)}. ` +
        `Replay: npm run soak -- --seeds 1 --from ${seed}`,
    );
  }
  const { SOAK_RESULT } = process.env;
  if (SOAK_RESULT) writeFileSync(SOAK_RESULT, JSON.stringify(diverged));
  expect(diverged).toEqual([]);
  // Scenarios that end with an empty conference would prove little.
  if (SEEDS >= 100) expect(withParticipants / SEEDS).toBeGreaterThan(0.25);
});
