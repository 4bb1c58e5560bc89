import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "oxc-parser";

/** One import of a file, with its source as written. Type imports count like all others. */
export interface Import {
  from: string;
  /** Path of the imported file for a relative import, else the package's name and path. */
  to: string;
}

/** Paths are relative to the folder that was read, with forward slashes. */
export interface ImportGraph {
  files: readonly string[];
  imports: readonly Import[];
}

/** Reads every import, re-export and dynamic import of the TypeScript files below a folder. */
export function readImportGraph(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("node_modules"))
    .sort();
  const imports = files.flatMap((from) =>
    importsOf(from, readFileSync(join(folder, from), "utf8")).map((specifier) => ({
      from,
      to: specifier.startsWith(".")
        ? relative(".", join(dirname(from), specifier.replace(/\?.*$/, "")))
        : specifier,
    })),
  );
  return { files, imports };
}

/** The specifiers that a file imports, those of types included. */
export function importsOf(file: string, source: string): string[] {
  const { module, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const text = source.slice(moduleRequest.start, moduleRequest.end);
    return /^["'][^"']+["']$/.test(text) ? [text.slice(1, -1)] : [];
  });
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    ...dynamic,
  ];
}

/** Groups of files that import each other in a circle: the graph's strongly connected components. */
export function circlesOf({ files, imports }: ImportGraph): string[][] {
  const targets = new Map(files.map((file) => [file, [] as string[]]));
  for (const { from, to } of imports) if (targets.has(to)) targets.get(from)?.push(to);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];

  function visit(file: string): void {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const target of targets.get(file) ?? []) {
      if (!index.has(target)) visit(target);
      if (stack.includes(target)) low.set(file, Math.min(low.get(file)!, low.get(target)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const component = stack.splice(stack.indexOf(file));
    const importsItself = (targets.get(file) ?? []).includes(file);
    if (component.length > 1 || importsItself) circles.push(component);
  }
  for (const file of files) if (!index.has(file)) visit(file);
  return circles;
}
