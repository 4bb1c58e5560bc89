import fc from "fast-check";
import { expect, it } from "vitest";
import { openHeadlessDesk } from "./testing/headless.ts";
import { anyScenario, compare, play, type Step } from "./testing/scenario.ts";

/** Others are run by SEEDS=N FROM=SEED in the environment. */
const SEEDS = Number(process.env["SEEDS"] ?? 1_000);
const FROM = Number(process.env["FROM"] ?? 1);

async function run(
  steps: readonly Step[],
  seed: number,
): Promise<{ truth: string[]; list: string[] }> {
  const desk = await openHeadlessDesk({ seed });
  try {
    for (const step of steps) await play(desk, step);
    return await compare(desk);
  } finally {
    await desk.close();
  }
}

it(`after ${SEEDS} random scenarios the list is the truth`, { timeout: 600_000 }, async () => {
  const failures: string[] = [];
  let inCompany = 0;
  for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
    const [scenario = []] = fc.sample(anyScenario, { seed, numRuns: 1 });
    const { truth, list } = await run(scenario, seed);
    if (truth.length > 1) inCompany += 1;
    if (JSON.stringify(truth) === JSON.stringify(list)) continue;
    failures.push(`seed ${seed}: truth ${JSON.stringify(truth)}, list ${JSON.stringify(list)}`);
  }
  expect(failures).toEqual([]);
  // Else the scenarios would say little.
  expect(inCompany / SEEDS).toBeGreaterThan(0.25);
});
