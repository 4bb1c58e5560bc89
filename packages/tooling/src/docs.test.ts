import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { document, groups, write } from "./hooks-document.ts";
import { readme as coreReadme, withTable } from "./verbs-document.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
// Inside the folder of the example app, so that the examples resolve packages as an app does.
const folder = `${root}/packages/example-crm/node_modules/.docs`;
const documents = [
  "README.md",
  "packages/core/README.md",
  "packages/core/docs/hooks.md",
  "packages/ui/README.md",
  "packages/simulator/README.md",
  "packages/example-crm/README.md",
];

function examplesOf(path: string): string[] {
  const text = readFileSync(`${root}/${path}`, "utf8");
  return [...text.matchAll(/^```tsx?\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? "");
}

function compile(examples: string[]): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = examples.map((example, index) => {
    writeFileSync(`${folder}/example-${index}.tsx`, example);
    return `example-${index}.tsx`;
  });
  const tsconfig = {
    extends: `${root}/tsconfig.base.json`,
    compilerOptions: { types: ["vite/client", "node"] },
    files,
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(tsconfig));
  const run = spawnSync("tsc", ["-p", folder], { encoding: "utf8" });
  return `${run.stdout}${run.stderr}${run.error?.message ?? ""}`;
}

describe("examples in the documents", () => {
  it("compile without changes", () => {
    const examples = documents.flatMap(examplesOf);
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(compile(examples)).toBe("");
  });

  it("cover every hook, docs/hooks.md is up to date, and core's README names every hook", async () => {
    const hooks = Object.keys(await import("@rc-conference/core")).filter((name) =>
      name.startsWith("use"),
    );
    expect(groups.flatMap(([, names]) => names).sort()).toEqual(hooks.sort());
    expect(readFileSync(document, "utf8")).toBe(write());
    const readme = readFileSync(`${root}/packages/core/README.md`, "utf8");
    expect(hooks.filter((hook) => !readme.includes(`\`${hook}\``))).toEqual([]);
  });

  it("contain the current table of actions in core's README", () => {
    const text = readFileSync(coreReadme, "utf8");
    expect(text).toBe(withTable(text));
  });

  it("fail the check when they call what does not exist", () => {
    expect(
      compile([
        'import { useConference } from "@rc-conference/core";\nuseConference().nonsense();',
      ]),
    ).toContain("nonsense");
  });

  it("begin with one of ten lines at most in README.md, imports included", () => {
    const [first = ""] = examplesOf("README.md");
    expect(first.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(10);
  });
});
