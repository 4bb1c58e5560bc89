import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NOT_PLAYED, SCENARIO, sectionsOf } from "./scenario.ts";

const table = readFileSync(new URL("../../../core/docs/capabilities.md", import.meta.url), "utf8");
const rows = [...table.matchAll(/^\| (.+?) \|.*\| `\w+` \|$/gm)].map(([, task = ""]) => task);

describe("the scenario", () => {
  const steps = SCENARIO.flatMap((section) => section.steps());
  const covered = steps.flatMap(({ covers = [] }) => covers);

  it("plays each row of the capability table, or tells why it does not", () => {
    expect(rows.length).toBeGreaterThan(40);
    expect([...new Set([...covered, ...Object.keys(NOT_PLAYED)])].sort()).toEqual([...rows].sort());
    for (const task of covered) expect(NOT_PLAYED).not.toHaveProperty([task]);
  });

  it("has a name of its own for each step, because messages are compared by it", () => {
    const names = steps.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("always sets the account up, and refuses an unknown section", () => {
    const names = sectionsOf({ only: ["decline"], fill: true }).map(({ name }) => name);
    expect(names).toEqual(["set up", "decline", "fill a conference"]);
    expect(() => sectionsOf({ only: ["declined"], fill: false })).toThrow("a conference\n");
  });
});
