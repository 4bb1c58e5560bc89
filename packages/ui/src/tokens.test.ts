import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const folder = new URL("styles/", import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, text: read(`styles/${name}`) }));
const tokens = read("styles/tokens.css");

/** The declarations of each rule that sets the variables of a theme. */
const themes = [...tokens.matchAll(/--_rcc-color-scheme: (\w+);([^}]*)/g)].map(
  ([, scheme, declarations = ""]) => ({
    scheme,
    values: new Map(
      [...declarations.matchAll(/--_rcc-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ),
  }),
);
const publicNames = [...new Set(files.flatMap(({ text }) => text.match(/--rcc-[\w-]+/g) ?? []))];

describe("the stylesheet", () => {
  it("documents each public variable with its defaults, and no other", () => {
    const rows = [
      ...read("../README.md").matchAll(/^\| `(--rcc-[\w-]+)` \| `([^`]+)` \|(?: `([^`]+)`)? \|/gm),
    ].map(([, name, light, dark]) => ({ name, light, dark }));
    const [light, dark] = themes.map(({ values }) => values);
    const defaultOf = (name: string, theme: typeof light) =>
      theme?.get(`default-${name.replace("--rcc-", "")}`);
    const fixed = (name: string): string | undefined =>
      new RegExp(`var\\(${name}, (?:var\\([\\w-]+, )?(\\d+px)`).exec(tokens)?.[1];
    expect(rows).toEqual(
      publicNames.map((name) => ({
        name,
        light: defaultOf(name, light) ?? fixed(name),
        dark: defaultOf(name, dark),
      })),
    );
  });

  it("has the same dark values for the user's preference and for an explicit theme", () => {
    expect(themes.map(({ scheme }) => scheme)).toEqual(["light", "dark", "dark"]);
    expect(themes[1]?.values).toEqual(themes[2]?.values);
    expect([...(themes[0]?.values.keys() ?? [])]).toEqual([...(themes[1]?.values.keys() ?? [])]);
  });

  it("uses the public variables only where the private ones take their values from them", () => {
    const outside = files.filter(({ name, text }) => name !== "tokens.css" && /--rcc-/.test(text));
    expect(outside.map(({ name }) => name)).toEqual([]);
    expect(tokens).not.toMatch(/--rcc-[\w-]+:/);
  });

  it("does not use light-dark()", () => {
    const rules = files.map(({ text }) => text.replaceAll(/\/\*[\s\S]*?\*\//g, "")).join("\n");
    expect(rules).not.toContain("light-dark(");
  });
});
