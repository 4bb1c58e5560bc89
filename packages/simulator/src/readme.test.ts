import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { RULE_WORDS } from "./node/settings-option.ts";
import { DEFAULT_RULES } from "./platform/account.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [, rulesSection = ""] = readme.split("\n## Rules\n");
const rows = rulesSection
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));
const code = (value: unknown): string => `\`${String(value)}\``;

it("README.md lists each rule with its default", () => {
  const listed = rows.map(([name, , value]) => [name, value]);
  const defaults = Object.entries(DEFAULT_RULES).map(([name, value]) => [
    code(name),
    value === undefined ? "none" : code(value),
  ]);
  expect(listed).toEqual(defaults);
});

it("README.md lists the values of each rule that is not a number, and describes those of a number", () => {
  const words: Readonly<Record<string, readonly unknown[]>> = RULE_WORDS;
  for (const [name, value] of Object.entries(DEFAULT_RULES)) {
    const [, values = "", , known = ""] = rows.find(([cell]) => cell === code(name)) ?? [];
    const allowed = typeof value === "boolean" ? [true, false] : words[name];
    if (allowed) expect(`${name}: ${values}`).toBe(`${name}: ${allowed.map(code).join(", ")}`);
    else expect(`${name}: ${values}`).toMatch(/: (milliseconds|seconds|number of \w+)$/);
    expect(`${name}: ${known}`).toMatch(/: \w/);
  }
});
