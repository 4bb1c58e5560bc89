import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { anyScenario, compare, play, type Step } from "../testbed/scenario.ts";

/** Others are run by `npm run soak -- --seeds N --from SEED`. */
const SEEDS = Number(process.env["SEEDS"] ?? 1_000);
const FROM = Number(process.env["FROM"] ?? 1);

async function run(
  steps: readonly Step[],
  seed: number,
): Promise<{ truth: string[]; list: string[] }> {
  const testbed = await openHeadlessTestbed({ seed });
  try {
    for (const step of steps) await play(testbed, step);
    return await compare(testbed, steps);
  } finally {
    await testbed.close();
  }
}

it(`after ${SEEDS} random scenarios the list is the truth`, { timeout: 36_000_000 }, async () => {
  const diverged: string[] = [];
  let inCompany = 0;
  for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
    const [scenario = []] = fc.sample(anyScenario, { seed, numRuns: 1 });
    const { truth, list } = await run(scenario, seed);
    if (truth.length > 1) inCompany += 1;
    if (JSON.stringify(truth) === JSON.stringify(list)) continue;
    diverged.push(
      `seed ${seed}: the platform has ${JSON.stringify(truth)}, the list ${JSON.stringify(list)}. ` +
        `Replay: npm run soak -- --seeds 1 --from ${seed}`,
    );
  }
  const { SOAK_RESULT } = process.env;
  if (SOAK_RESULT) writeFileSync(SOAK_RESULT, JSON.stringify(diverged));
  expect(diverged).toEqual([]);
  // Else the scenarios would say little.
  if (SEEDS >= 100) expect(inCompany / SEEDS).toBeGreaterThan(0.25);
});
