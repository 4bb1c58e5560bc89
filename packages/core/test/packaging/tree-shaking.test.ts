import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../src/", import.meta.url));

/** The kit's modules that end up in an app's bundle, for what the app imports. */
async function bundled(code: string): Promise<string[]> {
  const entry = "virtual:app";
  const output = (await build({
    root: folder,
    logLevel: "silent",
    configFile: false,
    resolve: { conditions: ["@rc-conference/source"] },
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: "strict",
        external: [/^react(\/|$)/, /^@tanstack\//, "ringcentral-web-phone"],
      },
    },
  })) as Rolldown.RolldownOutput;
  const modules = output.output.flatMap((chunk) =>
    chunk.type === "chunk"
      ? Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0)
      : [],
  );
  return modules
    .map(([id]) => id)
    .filter((id) => id.startsWith(folder))
    .map((id) => id.slice(folder.length))
    .sort();
}

describe("what an app's bundle gets", () => {
  it("of useActiveCalls alone: the hook, its query and the provider's context", async () => {
    const modules = await bundled(
      `export { useActiveCalls } from ${JSON.stringify(`${folder}index.ts`)};`,
    );
    expect(modules).toEqual([
      "errors/conference-error.ts",
      "errors/errors.ts",
      "hooks/use-active-calls.ts",
      "hooks/use-view.ts",
      "provider.tsx",
      "query/active-calls.ts",
      "query/keys.ts",
    ]);
  });

  it("of a client and the calls: nothing of the recording, the device lists, the tests, the transfers", async () => {
    const modules = await bundled(
      `export { ConferenceProvider, createConferenceClient, useActiveCalls, useConference } from ${JSON.stringify(
        `${folder}index.ts`,
      )};`,
    );
    expect(modules).toContain("client.ts");
    const unwanted = [
      /^devices\//,
      /^actions\/(recording|dial|dial-into-conference|merge-calls|mute-all|set-aside|ringing-calls|transfer-call|test-echo|get-caller-ids|get-capabilities)\.ts$/,
      /^phone\/(watch-leg|leg-statistics|call-quality)\.ts$/,
    ];
    expect(modules.filter((id) => unwanted.some((pattern) => pattern.test(id)))).toEqual([]);
  });

  it("of one capability: that one, and none of its neighbours", async () => {
    const modules = await bundled(
      `export { useStartRecording } from ${JSON.stringify(`${folder}index.ts`)};`,
    );
    expect(modules).toContain("actions/recording.ts");
    expect(modules.filter((id) => /^devices\/|^client\.ts|dial|transfer/.test(id))).toEqual([]);
  });
});
