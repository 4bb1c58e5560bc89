import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL(".", import.meta.url));

/** Never rendered as a box of its own, or styled by its parent only. */
const WITHOUT_CLASS = new Set(["option", "path"]);

test("every element that a component renders has a class, so that the reset of the stylesheet reaches it", () => {
  const missing: string[] = [];
  for (const file of globSync("**/*.tsx", { cwd: src })) {
    if (file.includes(".test.")) continue;
    const code = readFileSync(`${src}/${file}`, "utf8");
    const { program } = parseSync(file, code);
    new Visitor({
      JSXOpeningElement({ name, attributes, start }) {
        if (name.type !== "JSXIdentifier" || !/^[a-z]/.test(name.name)) return;
        if (WITHOUT_CLASS.has(name.name)) return;
        const hasClass = attributes.some(
          (attribute) =>
            attribute.type === "JSXAttribute" &&
            attribute.name.type === "JSXIdentifier" &&
            attribute.name.name === "className",
        );
        const line = code.slice(0, start).split("\n").length;
        if (!hasClass) missing.push(`${file}:${line} <${name.name}>`);
      },
    }).visit(program);
  }
  expect(missing).toEqual([]);
});
