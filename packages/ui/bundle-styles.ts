import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleAsync, type Selector, type SelectorComponent } from "lightningcss";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Matches every element of the page, and adds the specificity of three classes. */
const UNUSED: SelectorComponent = {
  type: "pseudo-class",
  kind: "not",
  selectors: [["rcc-u1", "rcc-u2", "rcc-u3"].map((name) => ({ type: "class", name }))],
};

/**
 * Raises the specificity of a rule by three classes: above rules for kinds of elements, such as
 * `input[type="tel"]:focus`, and below an id. Rules that choose a theme only set private variables.
 */
function raiseSpecificity(selector: Selector): Selector | undefined {
  const styles = /"(name|value)":" ?rcc/.test(JSON.stringify(selector));
  return styles ? [UNUSED, ...selector] : undefined;
}

/** Writes each stylesheet to `dist` as one file without imports, because not every toolchain resolves them. */
export async function bundleStyles(): Promise<void> {
  mkdirSync(path("dist"), { recursive: true });
  const filename = path("src/styles.css");
  const layered = await bundleAsync({ filename });
  writeFileSync(path("dist/styles.css"), layered.code);
  const unlayered = await bundleAsync({
    filename,
    resolver: {
      read: (file) => readFileSync(file, "utf8").replaceAll(" layer(rc-conference)", ""),
    },
    visitor: { Selector: raiseSpecificity },
  });
  writeFileSync(path("dist/styles.unlayered.css"), unlayered.code);
  for (const bridge of ["styles.tailwind.css", "styles.shadcn.css"]) {
    copyFileSync(path(`src/${bridge}`), path(`dist/${bridge}`));
  }
}
