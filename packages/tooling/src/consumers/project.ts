import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page, write } from "./app.ts";
import { packPackages } from "./packages.ts";
import { run } from "./run.ts";
import {
  APP_DEPENDENCIES,
  compileTailwind3,
  provideTailwind3,
  type Toolchain,
} from "./toolchains.ts";

/** A folder outside of the workspace with the packed packages and the toolchains, installed by npm. */
export interface Project {
  folder: string;
  /** Builds the pages that the toolchain supports. Pages that need Tailwind CSS are built separately. */
  build(toolchain: Toolchain, pages: readonly Page[]): Promise<{ folder: string; pages: Page[] }[]>;
  remove(): void;
}

export async function createProject(
  toolchains: readonly Toolchain[],
  pages: readonly Page[],
): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), "rc-conference-consumers-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const packages = await packPackages(folder);
    const dependencies = Object.assign(
      { ...packages, ...APP_DEPENDENCIES },
      ...toolchains.map((toolchain) => toolchain.dependencies),
      ...pages.map(({ host }) => host.dependencies),
    );
    write(folder, { "package.json": JSON.stringify({ private: true, dependencies }) });
    const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel", "error"];
    await run("npm", ["install", ...flags, "--legacy-peer-deps"], folder);
    await compileTailwind3(folder);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    folder,
    remove,
    async build(toolchain, all) {
      const supported = all.filter((page) => toolchain.supports(page));
      const groups = [
        supported.filter(({ host }) => !host.tailwind),
        // With the pages without host styles, which they are compared with.
        supported.filter(({ host, name }) => host.tailwind || name.startsWith("none-")),
      ].filter(
        (group) =>
          group.some(({ host }) => host.tailwind) ||
          !group.every(({ name }) => name.startsWith("none-")),
      );
      const built: { folder: string; pages: Page[] }[] = [];
      for (const [index, group] of groups.entries()) {
        const slug = toolchain.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
        const app = join(folder, `${slug}-${index}`);
        mkdirSync(app, { recursive: true });
        provideTailwind3(folder, app);
        built.push({ folder: await toolchain.build(app, group), pages: group });
      }
      return built;
    },
  };
}
