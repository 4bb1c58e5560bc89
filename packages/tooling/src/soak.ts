import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * Runs random scenarios, as many as are asked for, and holds what the clients show against the platform's
 * truth. `--seed N` plays one of them and prints its rules, its steps and what differs; with `--shrink` it
 * first drops the steps that the difference does not need.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Seeds that one process plays: a fresh one each time stays as fast as the first. */
const PORTION = 2_000;

function wholeNumber(name: string, value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  console.error(`--${name} is "${value}". Give a whole number from 1 on.`);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    from: { type: "string", default: "1" },
    seed: { type: "string" },
    shrink: { type: "boolean", default: false },
  },
});
const single = values.seed === undefined ? undefined : wholeNumber("seed", values.seed);
const seeds = single === undefined ? wholeNumber("seeds", values.seeds) : 1;
const from = single ?? wholeNumber("from", values.from);
const folder = mkdtempSync(`${tmpdir()}/soak-`);
const portions = Array.from({ length: Math.ceil(seeds / PORTION) }, (_, index) => ({
  from: from + index * PORTION,
  seeds: Math.min(PORTION, seeds - index * PORTION),
}));
const diverged: string[] = [];
let done = 0;

/** What diverged in a portion; rejects where it did not run to its end. */
function play(portion: { from: number; seeds: number }): Promise<string[]> {
  const result = `${folder}/${portion.from}.json`;
  const child = spawn(
    "vitest",
    [
      "run",
      "--project",
      "node",
      "--reporter",
      "dot",
      "packages/core/test/consistency/participant-consistency.test.ts",
    ],
    {
      cwd: root,
      stdio: "ignore",
      env: {
        ...process.env,
        SEEDS: String(portion.seeds),
        FROM: String(portion.from),
        ...(single !== undefined && { SOAK_SHOWS: values.shrink ? "shrunk" : "all" }),
        SOAK_RESULT: result,
      },
    },
  );
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      try {
        resolve(JSON.parse(readFileSync(result, "utf8")) as string[]);
      } catch {
        reject(
          new Error(
            `The scenarios from ${portion.from} did not run to their end (exit ${status}).`,
          ),
        );
      }
    });
  });
}

async function work(): Promise<void> {
  for (let portion = portions.shift(); portion; portion = portions.shift()) {
    const found = await play(portion);
    for (const line of found) console.log(line);
    diverged.push(...found);
    done += portion.seeds;
    if (seeds > PORTION) console.log(`${done} of ${seeds} seeds, divergences: ${diverged.length}`);
  }
}

try {
  await Promise.all(Array.from({ length: availableParallelism() }, work));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (single !== undefined) process.exit(diverged.some((line) => line.startsWith("seed ")) ? 1 : 0);
console.log(`${seeds} seeds from ${from}, divergences: ${diverged.length}`);
process.exit(diverged.length > 0 ? 1 : 0);
