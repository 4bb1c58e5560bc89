import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";

/** Folder of core's sources. */
export const sources: string = fileURLToPath(new URL("../../src/", import.meta.url));

/**
 * Builds an app that consists of `code`, for production. It stands in the folder `root`, by default that of
 * core's sources. React and React Query stay outside; so does ringcentral-web-phone, unless the code itself
 * imports it.
 */
export async function bundle(
  code: string,
  { minify = true, root = sources }: { minify?: boolean; root?: string } = {},
): Promise<Rolldown.OutputChunk[]> {
  const entry = `${root}app.ts`;
  const { output } = (await build({
    root,
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
      minify,
      rollupOptions: {
        input: "virtual:app",
        preserveEntrySignatures: "strict",
        external: (id) =>
          /^(react|react-dom)(\/|$)|^@tanstack\//.test(id) ||
          (/^ringcentral-web-phone(\/|$)/.test(id) && !code.includes("web-phone")),
      },
    },
  })) as Rolldown.RolldownOutput;
  return output.filter((chunk) => chunk.type === "chunk");
}
