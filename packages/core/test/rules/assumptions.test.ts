import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULE_VARIANTS } from "../testbed/rules.ts";

interface Assumption {
  rule: string;
  values: string[];
  file: string;
  title: string;
}

const document = readFileSync(new URL("../../docs/assumptions.md", import.meta.url), "utf8");
const assumptions = document
  .split("\n")
  .filter((line) => line.startsWith("| ") && line.includes("`"))
  .map((line): Assumption => {
    const [, , , rule = "", , test = ""] = line.split("|").map((cell) => cell.trim());
    const [name = "", ...values] = [...rule.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
    const [, file = "", title = ""] = /^(\S+): "(.+)"$/.exec(test) ?? [];
    return { rule: name, values, file, title };
  });

describe("docs/assumptions.md", () => {
  it("lists each rule that stands for a guess, with its other values", () => {
    const listed = Object.fromEntries(assumptions.map(({ rule, values }) => [rule, values]));
    const varied = Object.fromEntries(
      Object.entries(RULE_VARIANTS).map(([rule, values]) => [rule, values.map(String)]),
    );
    expect(listed).toEqual(varied);
  });

  it.each(assumptions)("names a test that exists for $rule", ({ file, title }) => {
    const path = new URL(`${file}.test.ts`, import.meta.url);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, "utf8")).toContain(`it(${JSON.stringify(title)}`);
  });
});
