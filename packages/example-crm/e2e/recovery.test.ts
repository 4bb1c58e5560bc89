import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startSimulatorServer } from "../../simulator/src/node/index.ts";
import { remoteLevel, type Stage, startStage } from "./page.ts";

const PEOPLE = ["Ada Okafor", "Jonas Lindqvist"];

/** A real page with real sound, at a platform that outlives it. */
describe("a conference of three", () => {
  let stage: Stage;
  let platform: RunningServer;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    stage = await startStage();
    platform = await startSimulatorServer({ seed: 31 });
  });
  afterAll(async () => {
    await stage.close();
    await platform.stop();
  });

  const list = () => page.getByRole("list", { name: "Participants" });
  const truth = (): string[] =>
    platform
      .state()
      .conferences[0]?.parties.map(({ name }) => name ?? "")
      .sort() ?? [];
  const expectEverybody = async (): Promise<void> => {
    for (const name of PEOPLE) await list().getByText(name).waitFor();
    expect(await list().getByRole("listitem").count()).toBe(3);
    await expect.poll(truth).toEqual(["Ada Okafor", "Jonas Lindqvist", "Karla Rosario"]);
  };
  /** The host's microphone beeps; Ada's voice is a tone. */
  const expectSoundBothWays = async (): Promise<void> => {
    const ada = platform.person("Ada Okafor");
    ada.speak();
    await expect.poll(() => remoteLevel(page), { timeout: 10_000 }).toBeGreaterThan(0.005);
    ada.silence();
    // Decibels below full scale.
    const jonas = platform.person("Jonas Lindqvist");
    await expect
      .poll(() => jonas.hears()?.level ?? Number.NEGATIVE_INFINITY, {
        timeout: 10_000,
        interval: 20,
      })
      .toBeGreaterThan(-50);
  };

  it("keeps its call over five seconds without the phone's socket, and over a reload", async () => {
    ({ page, complaints } = await stage.open());
    await page.getByRole("button", { name: "Connect a real account" }).click();
    const dialog = page.getByRole("dialog", { name: "Connect a real account" });
    await dialog.getByLabel("Server").fill(platform.server);
    await dialog.getByLabel("Client ID").fill(platform.clientId);
    await dialog.getByRole("button", { name: "Go to login" }).click();
    await page.getByRole("link", { name: "Karla Rosario" }).click();
    await page.getByText("The phone is ready").waitFor();
    for (const name of PEOPLE) {
      platform.person(name).call("101");
      await page.getByRole("button", { name: `Answer ${name}` }).click();
      await page
        .getByRole("article", { name: `Call with ${name}` })
        .getByText("on the line")
        .waitFor();
    }
    await page.getByRole("button", { name: "Start conference" }).click();
    await page.getByRole("button", { name: "Add call" }).click();
    await page.getByRole("button", { name: "Add all" }).click();
    await expectEverybody();
    await expectSoundBothWays();

    platform.faults.add({ name: "sipRefused", lasts: 5_000 });
    platform.faults.dropSipSockets();
    await page.getByText("The connection to the phone system is interrupted.").waitFor();
    await expectEverybody();
    await page
      .getByText("The connection to the phone system is interrupted.")
      .waitFor({ state: "detached", timeout: 20_000 });
    await expectEverybody();
    await expectSoundBothWays();
    const sent = platform.log().filter(({ protocol, to }) => protocol === "sip" && to === "server");
    expect(sent.filter(({ summary }) => summary.startsWith("BYE"))).toEqual([]);
    // What the browser says of sockets that were refused is expected.
    expect(complaints.filter((text) => !text.includes("WebSocket connection"))).toEqual([]);

    await page.reload();
    const loadedAt = Date.now();
    await page.getByRole("button", { name: "Leave" }).waitFor();
    const took = Date.now() - loadedAt;
    console.info(`Rejoined ${took} ms after load.`);
    expect(took).toBeLessThan(3_000);
    await expectEverybody();
    await expectSoundBothWays();

    await page.getByRole("button", { name: "End for everyone" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "End for everyone" }).click();
    await page.getByText("You ended the conference.").waitFor();
    expect(platform.state().conferences).toEqual([]);
    await page.getByRole("button", { name: "Log out" }).click();
    await page.getByRole("button", { name: "Connect a real account" }).waitFor();
    expect(platform.state().registrations).toEqual([]);
  });
});
