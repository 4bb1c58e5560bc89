import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bundle } from "../../core/test/testbed/bundle.ts";
import { formatPhoneNumber } from "../src/phone-numbers.ts";

const sources = fileURLToPath(new URL("../src/", import.meta.url));

/** The ids of the modules that remain in a production build of an app with this code. */
async function modulesOf(code: string): Promise<string[]> {
  const chunks = await bundle(code, { root: sources, minify: false });
  return chunks.flatMap(({ moduleIds }) => moduleIds);
}

const uses = (modules: string[], part: string): boolean => modules.some((id) => id.includes(part));

describe("phone numbers by libphonenumber-js", () => {
  it.each([
    ["+16505550111", "+1 650 555 0111"],
    ["+493012345678", "+49 30 12345678"],
    ["+33612345678", "+33 6 12 34 56 78"],
    ["+81312345678", "+81 3 1234 5678"],
    ["+442079460123", "+44 20 7946 0123"],
  ])("groups %s as its country does", (phoneNumber, text) => {
    expect(formatPhoneNumber(phoneNumber)).toBe(text);
  });

  it.each(["", "101", "6505550111", "+1", "+99912", "anonymous", "*67"])(
    "leaves %j unchanged",
    (phoneNumber) => {
      expect(formatPhoneNumber(phoneNumber)).toBe(phoneNumber);
    },
  );

  it("is in an app's bundle only if the app imports it", async () => {
    const main = await modulesOf(`export * from "./index.ts";`);
    expect(uses(main, "/conference-panel/root.tsx")).toBe(true);
    expect(uses(main, "libphonenumber")).toBe(false);
    expect(uses(main, "/locales/")).toBe(false);

    const formatting = await modulesOf(`export * from "./phone-numbers.ts";`);
    expect(uses(formatting, "libphonenumber")).toBe(true);
    expect(uses(formatting, "/conference-panel/")).toBe(false);
  });

  it("leaves the other languages out of a bundle with one", async () => {
    const german = await modulesOf(
      `export { ConferencePanel } from "./index.ts"; export { de } from "./locales/de.ts";`,
    );
    expect(
      german.filter((id) => id.includes("/locales/")).map((id) => id.split("/").pop()),
    ).toEqual(["de.ts"]);
  });
});
