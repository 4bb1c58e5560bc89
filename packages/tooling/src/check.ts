import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const published = ["core", "ui", "simulator"];
const typed = [".", ...readdirSync(`${root}/packages`).map((name) => `packages/${name}`)];

const stylesheets = [
  "styles.css",
  "styles.unlayered.css",
  "styles.tailwind.css",
  "styles.shadcn.css",
];

interface Step {
  name: string;
  command: string;
  args: string[];
  cwd?: string;
}

/** The checks that `npm run check` runs, by the name with which each runs alone: `npm run check:types`. */
const groups: Record<string, Step[]> = {
  types: typed.map((folder) => ({
    name: `types ${folder}`,
    command: "tsc",
    args: ["-p", folder],
  })),
  lint: [
    { name: "lint", command: "oxlint", args: ["--deny-warnings"] },
    { name: "format", command: "biome", args: ["check", "."] },
  ],
  unused: [{ name: "unused code", command: "knip", args: [] }],
  boundaries: [
    { name: "boundaries", command: "node", args: ["packages/tooling/src/boundaries.ts"] },
  ],
  packages: [
    ...published.flatMap((name) => {
      const cwd = `packages/${name}`;
      return [
        { name: `build ${name}`, command: "tsdown", args: ["--logLevel", "warn"], cwd },
        { name: `publint ${name}`, command: "publint", args: ["--strict"], cwd },
        {
          name: `attw ${name}`,
          command: "attw",
          args: ["--pack", ".", "--profile", "esm-only", "--exclude-entrypoints", ...stylesheets],
          cwd,
        },
      ];
    }),
    {
      name: "declarations in TypeScript 5.5",
      command: "node",
      args: ["packages/tooling/src/old-typescript.ts"],
    },
  ],
};

const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !Object.hasOwn(groups, wanted)) {
  console.error(`There is no check "${wanted}". Choose one of ${Object.keys(groups).join(", ")}.`);
  process.exit(2);
}
const steps = wanted === undefined ? Object.values(groups).flat() : (groups[wanted] ?? []);

const failed: string[] = [];
for (const { name, command, args, cwd = "." } of steps) {
  const started = performance.now();
  const run = spawnSync(command, args, { cwd: `${root}/${cwd}`, encoding: "utf8" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const passed = run.status === 0;
  console.log(`${passed ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
  const output = `${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`;
  if (!passed) failed.push(name);
  if (!passed || name === "boundaries") console.log(output.trimEnd());
}

console.log(
  failed.length
    ? `\n${failed.length} of ${steps.length} checks failed: ${failed.join(", ")}`
    : `\nChecks passed: ${steps.length} of ${steps.length}.`,
);
process.exit(failed.length ? 1 : 0);
