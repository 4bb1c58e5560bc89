import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExampleServer, remoteLevel, startExample } from "./page.ts";

describe("the example CRM", () => {
  let example: ExampleServer;
  beforeAll(async () => {
    example = await startExample();
  });
  afterAll(() => example.close());

  async function receiveCall(page: Page, name: string): Promise<void> {
    const drawer = page.getByRole("complementary", { name: "Simulator" });
    if (!(await drawer.isVisible())) await page.getByRole("button", { name: "Simulator" }).click();
    await page.getByRole("button", { name: `Call in as ${name}` }).click();
    await page.getByRole("button", { name: `Answer ${name}` }).click();
    await page
      .getByRole("article", { name: `Call with ${name}` })
      .getByText("on the line")
      .waitFor();
  }

  it("runs a conference with audio from the first call to its end", async () => {
    const { page, pageErrors } = await example.open();
    await receiveCall(page, "Ada Okafor");
    await receiveCall(page, "Jonas Lindqvist");
    await page.getByRole("button", { name: "Start conference" }).click();
    const list = page.getByRole("list", { name: "Participants" });
    await list.getByText("You").waitFor();

    for (const name of ["Ada Okafor", "Jonas Lindqvist"]) {
      await page.getByRole("button", { name: "Add call" }).click();
      await page.getByRole("button", { name: `Add ${name}` }).click();
      await page.getByRole("button", { name: `Remove ${name}` }).waitFor();
    }
    expect(await list.getByRole("listitem").count()).toBe(3);
    await page.getByText("3 of 10").waitFor();
    await expect.poll(() => remoteLevel(page)).toBeLessThan(0.001);

    await page.getByRole("button", { name: "Talk as Ada Okafor", exact: true }).click();
    await expect.poll(() => remoteLevel(page), { timeout: 10_000 }).toBeGreaterThan(0.005);
    const others = page.getByRole("meter", { name: "The others" });
    await expect
      .poll(async () => Number(await others.getAttribute("aria-valuenow")), { timeout: 10_000 })
      .toBeGreaterThan(5);

    await page.getByRole("button", { name: "Hang up as Ada Okafor" }).click();
    await page
      .getByRole("button", { name: "Remove Ada Okafor" })
      .waitFor({ state: "detached", timeout: 1_000 });
    expect(await list.getByRole("listitem").count()).toBe(2);

    await page.getByRole("button", { name: "Remove Jonas Lindqvist" }).click();
    await page
      .getByRole("button", { name: "Remove Jonas Lindqvist" })
      .waitFor({ state: "detached" });

    await page.getByRole("button", { name: "End for everyone" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "End for everyone" }).click();
    await page.getByText("You ended the conference.", { exact: true }).waitFor();
    await page.getByRole("button", { name: "New conference" }).waitFor();
    expect(pageErrors).toEqual([]);
  });

  it("shows a ringing call and calls that are being merged in one place", async () => {
    const { page, pageErrors } = await example.open();
    await page.getByRole("button", { name: "Simulator" }).click();
    await page.getByRole("button", { name: "Call in as Ada Okafor" }).click();
    await page.getByRole("region", { name: "Incoming call from Ada Okafor" }).waitFor();
    const phone = page.locator(".phone");
    expect(await phone.getByText("Ada Okafor", { exact: true }).count()).toBe(1);
    await page.getByRole("button", { name: "Answer Ada Okafor" }).press("Enter");
    const card = page.getByRole("article", { name: "Call with Ada Okafor" });
    await card.getByText("on the line").waitFor();
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
    await receiveCall(page, "Jonas Lindqvist");
    // Records what the page shows while the calls are being merged.
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const cards = document.querySelectorAll(".call-card").length;
        const { status } = document.querySelector<HTMLElement>(".rcc-panel")?.dataset ?? {};
        if (status !== "idle") seen.push(`${status} ${cards}`);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await page.getByRole("button", { name: "Merge 2 calls" }).click();
    await page.getByRole("button", { name: "Leave" }).waitFor();
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect([...new Set(seen)]).toEqual(["creating 0", "joining 0", "active 0"]);
    expect(pageErrors).toEqual([]);
  });

  it("fits on a page 320 px wide", async () => {
    const { page } = await example.open({ viewport: { width: 320, height: 720 } });
    await receiveCall(page, "Ada Okafor");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Start conference" }).click();
    await page.getByRole("button", { name: "Add call" }).click();
    await page.getByRole("button", { name: "Add Ada Okafor" }).click();
    await page.getByRole("button", { name: "Remove Ada Okafor" }).waitFor();
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(widths[0]).toBe(widths[1]);
  });

  it("is usable with the keyboard alone", async () => {
    const { page, pageErrors } = await example.open();
    const pressOn = async (name: string): Promise<void> => {
      await page.getByRole("button", { name, exact: true }).first().focus();
      await page.keyboard.press("Enter");
    };
    await pressOn("Simulator");
    await pressOn("Call in as Ada Okafor");
    await page.getByRole("button", { name: "Answer Ada Okafor" }).waitFor();
    await pressOn("Answer Ada Okafor");
    const card = page.getByRole("article", { name: "Call with Ada Okafor" });
    await card.getByText("on the line").waitFor();
    await pressOn("Start conference");
    await page.getByRole("button", { name: "Add call" }).waitFor();
    await pressOn("Add call");
    // Opening the picker moves the focus to the first call.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe("Add Ada Okafor");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove Ada Okafor" }).waitFor();
    await pressOn("Keypad");
    await page.keyboard.press("Tab");
    await page.keyboard.press("5");
    await expect.poll(() => page.getByLabel("Sent tones").textContent()).toBe("5");
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Keypad");
    await pressOn("Leave");
    await page.getByText("You left. The others may still be talking.", { exact: true }).waitFor();
    expect(pageErrors).toEqual([]);
  });
});
