import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startConferenceWithAda } from "./page.ts";
import { type StrictExample, startStrictExample } from "./strict-page.ts";

/**
 * Runs in the page, since the commands of the test's driver count as gestures of the user. Goes through a conference
 * without any gesture, and says "done" in the console.
 */
function runConferenceWithoutGestures(): void {
  const find = <T>(look: () => T | null | undefined): Promise<T> =>
    new Promise((resolve) => {
      const timer = setInterval(() => {
        const found = look();
        if (!found) return;
        clearInterval(timer);
        resolve(found);
      }, 30);
    });
  const button = (name: string): Promise<HTMLButtonElement> =>
    find(() =>
      [...document.querySelectorAll("button")].find(
        (each) => (each.getAttribute("aria-label") ?? each.textContent) === name && !each.disabled,
      ),
    );
  const press = async (name: string): Promise<void> => (await button(name)).click();
  addEventListener("load", async () => {
    await find(() => document.body.textContent?.includes("The phone is ready"));
    await press("Simulator");
    await press("Call in as Ada Okafor");
    await press("Answer Ada Okafor");
    await press("Start conference");
    await press("Add call");
    await press("Add Ada Okafor");
    await press("Mute Ada Okafor");
    await button("Unmute Ada Okafor");
    await press("End for everyone");
    const dialog = await find(() => document.querySelector("dialog"));
    dialog.querySelector<HTMLButtonElement>(".rcc-destructive")?.click();
    await button("New conference");
    console.log(`done, gestures: ${navigator.userActivation.hasBeenActive}`);
  });
}

describe("the example in a strict page", () => {
  let example: StrictExample;
  beforeAll(async () => {
    example = await startStrictExample();
  });
  afterAll(() => example.close());

  it("logs nothing in a conference without a gesture of the user", async () => {
    const { messages } = await example.open(runConferenceWithoutGestures);
    await expect.poll(() => messages, { timeout: 60_000 }).toContain("log: done, gestures: false");
    expect(messages).toEqual(["log: done, gestures: false"]);
  });

  it("runs a conference under a policy without inline styles and with Trusted Types", async () => {
    const { page, messages } = await example.open();
    await page.getByText("The phone is ready").waitFor({ timeout: 60_000 });
    const isEnforced = await page.evaluate(() => {
      try {
        document.createElement("div").innerHTML = "<b>text</b>";
        return false;
      } catch {
        return true;
      }
    });
    expect(isEnforced).toBe(true);
    // The violation of the line above.
    messages.length = 0;
    await startConferenceWithAda(page);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Sound settings" }).click();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByText("Event log").click();
    await page.getByRole("button", { name: "Keypad" }).click();
    await page.getByRole("button", { name: "5", exact: true }).click();
    await page.getByRole("button", { name: "Leave" }).click();
    await page.getByText("You left. The others may still be talking.", { exact: true }).waitFor();
    expect(messages).toEqual([]);
  });
});
