import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";

/** Folder of core's sources. */
export const sources: string = fileURLToPath(new URL("../../src/", import.meta.url));

/**
 * Builds an app that consists of `code` against core's sources, for production. React and React Query
 * stay outside; so does ringcentral-web-phone, unless the code itself imports it.
 */
export async function bundle(
  code: string,
  options: { minify?: boolean } = {},
): Promise<Rolldown.OutputChunk[]> {
  const entry = `${sources}app.ts`;
  const { output } = (await build({
    root: sources,
    logLevel: "silent",
    configFile: false,
    resolve: { conditions: ["@rc-conference/source"] },
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === "virtual:app" ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: options.minify ?? true,
      rollupOptions: {
        input: "virtual:app",
        preserveEntrySignatures: "strict",
        external: (id) =>
          /^(react|react-dom)(\/|$)|^@tanstack\//.test(id) ||
          (id === "ringcentral-web-phone" && !code.includes("web-phone")),
      },
    },
  })) as Rolldown.RolldownOutput;
  return output.filter((chunk) => chunk.type === "chunk");
}
