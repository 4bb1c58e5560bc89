import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL(".", import.meta.url));

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) =>
  /\.tsx?$/.test(path),
);
const shipped = files.filter((path) => !/\.test\.|^testing\//.test(path));

/** Returns the imports of a file, types included. */
function importsOf(path: string): string[] {
  const text = readFileSync(`${source}${path}`, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name = ""]) => name);
}

describe("the simulator's module boundaries", () => {
  it("exclude the other packages", () => {
    expect(files.length).toBeGreaterThan(80);
    for (const path of files) {
      for (const name of importsOf(path)) {
        expect(`${path}: ${name}`).not.toMatch(/: @rc-conference\/(core|ui)/);
        // Browser tests start their server by a command of packages/tooling.
        const inTests = /\.test\./.test(path);
        if (!inTests) expect(`${path}: ${name}`).not.toMatch(/(core|ui|tooling)\/src/);
      }
    }
  });

  it("allow Node imports only in node/ and media/node/", () => {
    for (const path of shipped) {
      if (/^(node|media\/node)\//.test(path)) continue;
      for (const name of importsOf(path)) {
        expect(`${path}: ${name}`).not.toMatch(/: (node:|werift|ws$|selfsigned|.*\/node\/)/);
      }
    }
  });

  it("keep Node code out of the browser entry", { timeout: 60_000 }, async () => {
    const output = (await build({
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        minify: false,
        lib: { entry: `${source}browser/index.ts`, formats: ["es"], fileName: "entry" },
      },
    })) as Rolldown.RolldownOutput[];
    const chunks = output.flatMap((each) => each.output).filter((each) => each.type === "chunk");
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
    expect(modules.length).toBeGreaterThan(40);
    expect(
      modules.filter((id) => /werift|selfsigned|\/ws\/|\/src\/(media\/)?node\//.test(id)),
    ).toEqual([]);
    // The bundler replaces Node modules that it cannot resolve by these.
    expect(modules.filter((id) => /node:|__vite-browser-external/.test(id))).toEqual([]);
    const code = chunks.map((chunk) => chunk.code).join("\n");
    expect(code).not.toMatch(/from "node:|require\("|\bBuffer\.|process\.(on|exit|argv|stdout)\b/);
  });
});
