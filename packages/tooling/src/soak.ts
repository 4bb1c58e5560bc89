import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** Runs random scenarios, as many as are asked for, and holds the participant list against the platform's truth. */
const root = fileURLToPath(new URL("../../..", import.meta.url));

function wholeNumber(name: string, value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  console.error(`--${name} is "${value}". Give a whole number from 1 on.`);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    from: { type: "string", default: "1" },
  },
});
const seeds = wholeNumber("seeds", values.seeds);
const from = wholeNumber("from", values.from);
const folder = mkdtempSync(`${tmpdir()}/soak-`);
const result = `${folder}/diverged.json`;
const { status } = spawnSync(
  "vitest",
  ["run", "--project", "node", "--reporter", "dot", "packages/core/src/truth.test.ts"],
  {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, SEEDS: String(seeds), FROM: String(from), SOAK_RESULT: result },
  },
);

let diverged: string[];
try {
  diverged = JSON.parse(readFileSync(result, "utf8")) as string[];
} catch {
  console.error(`The scenarios did not run to their end (exit ${status}).`);
  process.exit(1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const line of diverged) console.log(line);
console.log(`${seeds} seeds from ${from}, divergences: ${diverged.length}`);
process.exit(diverged.length > 0 ? 1 : 0);
