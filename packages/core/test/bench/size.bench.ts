import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { bundle, sources } from "../testbed/bundle.ts";

const ui = fileURLToPath(new URL("../../../ui/src/", import.meta.url));

/** Minified and compressed size of a piece of code in bytes, without React and React Query. */
async function sizeOf(code: string): Promise<number> {
  const chunks = await bundle(code);
  return gzipSync(chunks.map((chunk) => chunk.code).join("")).length;
}

const from = (names: string, path: string): string =>
  `export { ${names} } from ${JSON.stringify(path)};`;

it("sizes of the kit's parts, relative to the web phone", async () => {
  const peer = await sizeOf('export { default } from "ringcentral-web-phone";');
  const pieces: [string, string][] = [
    ["useActiveCalls alone", from("useActiveCalls", `${sources}index.ts`)],
    [
      "client and three hooks",
      from(
        "createConferenceClient, useActiveCalls, useConference, useSipInvite",
        `${sources}index.ts`,
      ),
    ],
    [
      "client, provider, conference, list",
      from(
        "ConferenceProvider, createConferenceClient, useActiveCalls, useConference, useParticipants",
        `${sources}index.ts`,
      ),
    ],
    ["every hook", `export * from ${JSON.stringify(`${sources}index.ts`)};`],
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
