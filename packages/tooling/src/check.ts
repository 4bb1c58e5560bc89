import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const published = ["core", "ui", "simulator"];
const typed = [".", ...readdirSync(`${root}/packages`).map((name) => `packages/${name}`)];

interface Step {
  name: string;
  command: string;
  args: string[];
  cwd?: string;
}

const steps: Step[] = [
  ...typed.map((folder) => ({ name: `types ${folder}`, command: "tsc", args: ["-p", folder] })),
  { name: "lint", command: "oxlint", args: ["--deny-warnings"] },
  { name: "format", command: "biome", args: ["check", "."] },
  { name: "unused code", command: "knip", args: [] },
  ...published.flatMap((name) => {
    const cwd = `packages/${name}`;
    return [
      { name: `build ${name}`, command: "tsdown", args: ["--logLevel", "warn"], cwd },
      { name: `publint ${name}`, command: "publint", args: ["--strict"], cwd },
      {
        name: `attw ${name}`,
        command: "attw",
        args: ["--pack", ".", "--profile", "esm-only", "--exclude-entrypoints", "styles.css"],
        cwd,
      },
    ];
  }),
  {
    name: "declarations in TypeScript 5.5",
    command: "node",
    args: ["packages/tooling/src/old-typescript.ts"],
  },
];

const failed: string[] = [];
for (const { name, command, args, cwd = "." } of steps) {
  const started = performance.now();
  const run = spawnSync(command, args, { cwd: `${root}/${cwd}`, encoding: "utf8" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const passed = run.status === 0;
  console.log(`${passed ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
  if (passed) continue;
  failed.push(name);
  console.log(`${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`);
}

console.log(
  failed.length
    ? `\n${failed.length} of ${steps.length} checks failed: ${failed.join(", ")}`
    : `\nAll ${steps.length} checks passed.`,
);
process.exit(failed.length ? 1 : 0);
