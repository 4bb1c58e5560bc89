import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { runScenario } from "../testbed/run-scenario.ts";
import { anyScenario, type Scenario } from "../testbed/scenario.ts";

/** `npm run soak -- --seeds N --from SEED` plays scenarios with other seeds. */
const SEEDS = Number(process.env["SEEDS"] ?? 300);
const FROM = Number(process.env["FROM"] ?? 1);
const { SOAK_RESULT, SOAK_SHOWS } = process.env;

function scenarioOf(seed: number): Scenario {
  const [scenario = { rules: {}, steps: [] }] = fc.sample(anyScenario, { seed, numRuns: 1 });
  return scenario;
}

function describeScenario({ rules, steps }: Scenario): string[] {
  return [`rules ${JSON.stringify(rules)}`, ...steps.map((step) => JSON.stringify(step))];
}

/** Drops the steps and rules of a scenario that a verdict does not need. */
async function shrink(scenario: Scenario, seed: number, verdict: string): Promise<Scenario> {
  const fails = async (candidate: Scenario): Promise<boolean> =>
    (await runScenario(candidate, seed)).verdicts.includes(verdict);
  let least = scenario;
  for (let size = Math.ceil(least.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = least.steps.length - size; at >= 0; at -= size) {
      const candidate = { ...least, steps: least.steps.toSpliced(at, size) };
      if (await fails(candidate)) least = candidate;
    }
  }
  for (const name of Object.keys(least.rules) as (keyof Scenario["rules"])[]) {
    const { [name]: _dropped, ...rules } = least.rules;
    if (await fails({ ...least, rules })) least = { ...least, rules };
  }
  return least;
}

it(`the clients show what the platform has after each of ${SEEDS} random scenarios`, {
  timeout: 36_000_000,
}, async () => {
  const diverged: string[] = [];
  let withParticipants = 0;
  for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
    const scenario = scenarioOf(seed);
    const { verdicts, parties } = await runScenario(scenario, seed);
    if (parties > 1) withParticipants += 1;
    const rules = Object.keys(scenario.rules).join(", ");
    if (verdicts.length > 0) diverged.push(`seed ${seed} (${rules}): ${verdicts.join("; ")}`);
    if (SOAK_SHOWS === undefined) continue;
    const [verdict] = SOAK_SHOWS === "shrunk" ? verdicts : [];
    const shown = verdict === undefined ? scenario : await shrink(scenario, seed, verdict);
    diverged.push(...describeScenario(shown), ...(await runScenario(shown, seed)).verdicts);
  }
  if (SOAK_RESULT) writeFileSync(SOAK_RESULT, JSON.stringify(diverged));
  if (SOAK_SHOWS === undefined) expect(diverged).toEqual([]);
  // Scenarios that end with an empty conference would prove little.
  if (SEEDS >= 100) expect(withParticipants / SEEDS).toBeGreaterThan(0.25);
});
