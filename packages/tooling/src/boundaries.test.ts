import { describe, expect, it } from "vitest";
import { CORE_LEVELS, checkBoundaries, upwardImports } from "./boundaries.ts";
import { circlesOf, type ImportGraph, importsOf } from "./import-graph.ts";

const graph = (edges: Record<string, string[]>): ImportGraph => ({
  files: Object.keys(edges),
  imports: Object.entries(edges).flatMap(([from, targets]) => targets.map((to) => ({ from, to }))),
});

describe("the packages", () => {
  it("have no circles, no upward imports and no forbidden imports", () => {
    const { lines, problems } = checkBoundaries();
    console.log(lines.join("\n"));
    expect(problems).toEqual([]);
    expect(lines[0]).toMatch(/^core: \d{3} files, \d{4} imports, 0 circles/);
  });
});

describe("the boundary check", () => {
  it("reads imports of types, re-exports and dynamic imports", () => {
    const source = `
      import type { A } from "./a.ts";
      import { type B, b } from "./b.ts";
      export type { C } from "./c.ts";
      export * from "./d.ts";
      const e = () => import("./e.ts");
      import "./f.css";
    `;
    expect(importsOf("x.ts", source).sort()).toEqual(
      ["./a.ts", "./b.ts", "./c.ts", "./d.ts", "./e.ts", "./f.css"].sort(),
    );
  });

  it("finds a circle of three files, and a file that imports itself", () => {
    const circles = circlesOf(
      graph({
        "a.ts": ["b.ts"],
        "b.ts": ["c.ts"],
        "c.ts": ["a.ts"],
        "d.ts": ["a.ts"],
        "e.ts": ["e.ts"],
      }),
    );
    expect(circles.map((circle) => circle.sort())).toEqual([["a.ts", "b.ts", "c.ts"], ["e.ts"]]);
  });

  it("finds an upward import, and one between two rooms of the same level", () => {
    const found = upwardImports(
      graph({
        "reads/x.ts": ["conference/y.ts", "state/z.ts"],
        "conference/y.ts": ["reads/x.ts"],
        "state/z.ts": ["clock.ts"],
        "phone/p.ts": ["notifications/n.ts"],
        "notifications/n.ts": ["clock.ts"],
        "clock.ts": ["index.ts"],
        "index.ts": ["hooks/h.ts"],
        "hooks/h.ts": [],
      }),
      CORE_LEVELS,
    );
    expect(found).toEqual([
      { from: "reads/x.ts", to: "conference/y.ts" },
      { from: "phone/p.ts", to: "notifications/n.ts" },
      { from: "clock.ts", to: "index.ts" },
    ]);
  });

  it("counts a room that no level names as upward", () => {
    const found = upwardImports(graph({ "lobby/x.ts": ["clock.ts"], "clock.ts": [] }), CORE_LEVELS);
    expect(found).toEqual([{ from: "lobby/x.ts", to: "clock.ts" }]);
  });
});
