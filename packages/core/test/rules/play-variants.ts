import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ruleVariants } from "../testbed/rules.ts";

/**
 * Runs the scenarios of core once with each other value of the simulator's rules, and prints how many passed.
 * `--only TEXT` runs the variants whose title contains the text.
 */
const root = fileURLToPath(new URL("../../../..", import.meta.url));

const SCENARIOS = ["calls", "client", "consistency", "faults", "hosting", "readiness", "recovery"];

interface Result {
  passed: number;
  failed: string[];
}

interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const variants = ruleVariants.filter(({ title }) => title.includes(values.only));
if (variants.length === 0) {
  const known = ruleVariants.map(({ title }) => title).join(", ");
  console.error(`No rule variant contains "${values.only}". Known are: ${known}.`);
  process.exit(2);
}
const folder = mkdtempSync(`${tmpdir()}/rules-`);

/** What one run of the scenarios says; rejects where it did not run to its end. */
function play(title: string): Promise<Result> {
  const file = `${folder}/${title}.json`;
  const child = spawn(
    "vitest",
    [
      ["run", "--project", "node", "--reporter", "json", "--outputFile", file],
      // It has random rules of its own, and is `npm run soak`.
      ["--exclude", "**/participant-consistency.test.ts"],
      SCENARIOS.map((name) => `packages/core/test/${name}/`),
    ].flat(),
    { cwd: root, stdio: "ignore", env: { ...process.env, RULES: title } },
  );
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      try {
        resolve(summary(JSON.parse(readFileSync(file, "utf8")) as Report));
      } catch {
        reject(new Error(`The scenarios with ${title} did not run to their end (exit ${status}).`));
      }
    });
  });
}

function summary({ numPassedTests, testResults }: Report): Result {
  const failed = testResults.flatMap(({ name, status, assertionResults }) => {
    const titles = assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => test.fullName);
    // A file that could not be loaded has no tests.
    return status === "failed" && titles.length === 0 ? [name] : titles;
  });
  return { passed: numPassedTests, failed };
}

let failures = 0;
try {
  for (const { title } of variants) {
    const { passed, failed } = await play(title);
    console.log(`${title}: ${passed} passed, ${failed.length} failed`);
    for (const name of failed) console.log(`  ${name}`);
    failures += failed.length;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failures > 0 ? 1 : 0);
