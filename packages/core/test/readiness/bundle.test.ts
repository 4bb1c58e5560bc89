import { expect, it } from "vitest";
import { bundle, sources } from "../testbed/bundle.ts";

/** The modules of the room `readiness` in the bundle of an app that uses `names`. */
async function readinessModules(names: string): Promise<string[]> {
  const chunks = await bundle(`export { ${names} } from ${JSON.stringify(`${sources}index.ts`)};`, {
    minify: false,
  });
  return chunks
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id.slice(sources.length))
    .filter((id) => id.startsWith("readiness/"));
}

it("the checks are in the bundle of an app that uses them, and of no other", async () => {
  expect(
    await readinessModules(
      "ConferenceProvider, createConferenceClient, useActiveCalls, useCapability, useConference, usePhone, useTestEcho",
    ),
  ).toEqual([]);
  expect(await readinessModules("useReadiness")).toContain("readiness/run-readiness.ts");
});
