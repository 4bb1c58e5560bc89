import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExampleServer, startConferenceWithAda, startExample } from "./page.ts";

describe("the panel in a window of Document Picture-in-Picture", () => {
  let example: ExampleServer;
  beforeAll(async () => {
    example = await startExample();
  });
  afterAll(() => example.close());

  async function startConference(): Promise<{ page: Page; pageErrors: string[] }> {
    const opened = await example.open();
    const { page } = opened;
    await startConferenceWithAda(page);
    return opened;
  }
  async function popOut(page: Page): Promise<Page> {
    const [popped] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("button", { name: "Show in its own window" }).click(),
    ]);
    await popped.getByRole("region", { name: "Conference" }).waitFor();
    return popped;
  }
  /** What the stylesheet gives to the panel and to what does not depend on the pointer. */
  const lookOf = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          ".rcc-panel, .rcc-title, .rcc-row .rcc-number, .rcc-end-button",
        ),
      ].map((element) => {
        const { color, backgroundColor, fontFamily, fontWeight } = getComputedStyle(element);
        return [color, backgroundColor, fontFamily, fontWeight].join(" ");
      }),
    );

  it("lives there with its styles, works, and comes back by its button", async () => {
    const { page, pageErrors } = await startConference();
    const before = await lookOf(page);
    expect(before.length).toBeGreaterThan(3);
    const popped = await popOut(page);
    expect(
      await page.evaluate(
        () =>
          (
            window as unknown as { documentPictureInPicture: { window: Window | null } }
          ).documentPictureInPicture.window?.document.querySelectorAll(".rcc-panel").length,
      ),
    ).toBe(1);
    expect(await page.locator(".rcc-panel").count()).toBe(0);
    await page.getByText("The conference is in a window of its own.").waitFor();
    expect(await lookOf(popped)).toEqual(before);

    await popped.getByRole("button", { name: "Mute", exact: true }).click();
    await popped.getByRole("button", { name: "Unmute", exact: true }).waitFor();
    await popped.getByRole("button", { name: "More", exact: true }).click();
    await popped.getByRole("menuitem", { name: "Sound settings" }).click();
    await popped.getByRole("dialog").getByRole("button", { name: "Done" }).click();

    await popped.getByRole("button", { name: "Back to the page" }).click();
    await page.getByRole("button", { name: "Unmute", exact: true }).waitFor();
    await expect.poll(() => popped.isClosed()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Show in its own window",
    );
    expect(pageErrors).toEqual([]);
  });

  it("comes back when its window is closed, and the call goes on", async () => {
    const { page, pageErrors } = await startConference();
    const popped = await popOut(page);
    await popped.close();
    await page.getByRole("region", { name: "Conference" }).waitFor();
    expect(await page.getByText("The conference is in a window of its own.").count()).toBe(0);
    await page.getByRole("button", { name: "Mute Ada Okafor" }).click();
    await page.getByRole("button", { name: "Unmute Ada Okafor" }).waitFor();
    expect(pageErrors).toEqual([]);
  });
});
