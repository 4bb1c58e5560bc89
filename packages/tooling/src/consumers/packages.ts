import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

interface Manifest {
  name: string;
  version: string;
  [dependencies: string]: unknown;
}

/**
 * Builds the packages and packs them as they would be published. Returns the tarballs as dependencies
 * of a package.json inside `folder`.
 */
export async function packPackages(folder: string): Promise<Record<string, string>> {
  const dependencies: Record<string, string> = {};
  for (const name of ["core", "ui", "simulator"]) {
    const source = join(root, "packages", name);
    await run("tsdown", ["--logLevel", "error"], source);
    const copy = join(folder, "packed", name);
    mkdirSync(copy, { recursive: true });
    for (const part of ["dist", "src"]) {
      cpSync(join(source, part), join(copy, part), { recursive: true });
    }
    const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as Manifest;
    delete manifest["devDependencies"];
    // Only pnpm replaces its protocol, so this is done here for npm.
    const text = JSON.stringify(manifest).replaceAll("workspace:^", `^${manifest.version}`);
    writeFileSync(join(copy, "package.json"), text);
    await run("npm", ["pack", "--pack-destination", folder, "--ignore-scripts"], copy);
    const file = `${manifest.name.slice(1).replace("/", "-")}-${manifest.version}.tgz`;
    dependencies[manifest.name] = `file:./${file}`;
  }
  return dependencies;
}
