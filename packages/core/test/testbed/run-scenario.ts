import { play, type Scenario } from "./scenario.ts";
import { verdictsAfterTheEnd, verdictsOn } from "./verdicts.ts";
import { openWorld } from "./world.ts";

export interface ScenarioResult {
  /** What the clients show otherwise than the platform, and what is left after the end of everything. */
  verdicts: string[];
  /** Number of parties of the largest conference before the end of everything. */
  parties: number;
}

/** Plays a scenario. The same seed plays it the same way each time. */
export async function runScenario(scenario: Scenario, seed: number): Promise<ScenarioResult> {
  const world = await openWorld(seed, scenario.rules);
  try {
    for (const step of scenario.steps) await play(world, step);
    const verdicts = await verdictsOn(world, scenario);
    const { conferences } = world.simulator.state();
    const parties = Math.max(0, ...conferences.map((each) => each.parties.length));
    return { verdicts: [...verdicts, ...(await verdictsAfterTheEnd(world))], parties };
  } finally {
    await world.close();
  }
}
