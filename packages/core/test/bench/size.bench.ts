import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../src/", import.meta.url));
const ui = fileURLToPath(new URL("../../../ui/src/", import.meta.url));

/** Minified and compressed size of a piece of code in bytes, without React and React Query. */
async function sizeOf(code: string): Promise<number> {
  const entry = "virtual:app";
  const output = (await build({
    root: folder,
    logLevel: "silent",
    configFile: false,
    resolve: { conditions: ["@rc-conference/source"] },
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === entry ? `${folder}app.ts` : undefined),
        load: (id) => (id === `${folder}app.ts` ? code : undefined),
      },
    ],
    build: {
      write: false,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: "strict",
        external: (id) =>
          /^(react|react-dom)(\/|$)|^@tanstack\//.test(id) ||
          (id === "ringcentral-web-phone" && !code.includes("web-phone")),
      },
    },
  })) as Rolldown.RolldownOutput;
  const text = output.output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
  return gzipSync(text).length;
}

const from = (names: string, path: string): string =>
  `export { ${names} } from ${JSON.stringify(path)};`;

it("sizes of the kit's parts, relative to the web phone", async () => {
  const peer = await sizeOf('export { default } from "ringcentral-web-phone";');
  const pieces: [string, string][] = [
    ["useActiveCalls alone", from("useActiveCalls", `${folder}index.ts`)],
    [
      "client, provider, conference, list",
      from(
        "ConferenceProvider, createConferenceClient, useActiveCalls, useConference, useParticipants",
        `${folder}index.ts`,
      ),
    ],
    ["every hook", `export * from ${JSON.stringify(`${folder}index.ts`)};`],
    ["the whole panel", from("ConferencePanel", `${ui}index.ts`)],
    ["every part", `export * from ${JSON.stringify(`${ui}index.ts`)};`],
  ];
  console.log(`ringcentral-web-phone: ${peer} bytes (minified, gzip) = 1`);
  for (const [name, code] of pieces) {
    const size = await sizeOf(code);
    expect(size).toBeGreaterThan(100);
    console.log(`${name}: ${size} bytes, ${(size / peer).toFixed(2)}`);
  }
}, 60_000);
