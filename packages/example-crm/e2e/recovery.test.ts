import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startSimulatorServer } from "../../simulator/src/node/index.ts";
import { connectAccount, type ExampleServer, remoteLevel, startExample } from "./page.ts";

const PEOPLE = ["Ada Okafor", "Jonas Lindqvist"];

/** The simulator runs as a server, so that it keeps the conference while the page reloads. */
describe("a conference of three", () => {
  let example: ExampleServer;
  let platform: RunningServer;
  let page: Page;
  let pageErrors: string[];
  beforeAll(async () => {
    example = await startExample();
    platform = await startSimulatorServer({ seed: 31 });
  });
  afterAll(async () => {
    await example.close();
    await platform.stop();
  });

  const list = () => page.getByRole("list", { name: "Participants" });
  const conferenceParties = (): string[] =>
    platform
      .state()
      .conferences[0]?.parties.map(({ name }) => name ?? "")
      .sort() ?? [];
  const expectAllParticipants = async (): Promise<void> => {
    for (const name of PEOPLE) await list().getByText(name).waitFor();
    expect(await list().getByRole("listitem").count()).toBe(3);
    await expect
      .poll(conferenceParties)
      .toEqual(["Ada Okafor", "Jonas Lindqvist", "Karla Rosario"]);
  };
  /** Chromium's fake microphone beeps, and Ada speaks a tone. */
  const expectAudioBothWays = async (): Promise<void> => {
    const ada = platform.person("Ada Okafor");
    ada.speak();
    await expect.poll(() => remoteLevel(page), { timeout: 10_000 }).toBeGreaterThan(0.005);
    ada.silence();
    const jonas = platform.person("Jonas Lindqvist");
    await expect
      .poll(() => jonas.hears()?.level ?? Number.NEGATIVE_INFINITY, {
        timeout: 10_000,
        interval: 20,
      })
      .toBeGreaterThan(-50);
  };

  it("survives five seconds without the phone's socket, and a reload", async () => {
    ({ page, pageErrors } = await example.open());
    await connectAccount(page, platform);
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
    await expectAllParticipants();
    await expectAudioBothWays();

    platform.faults.add({ name: "sipRefused", lasts: 5_000 });
    platform.faults.dropSipSockets();
    await page.getByText(/^The connection to the phone system is interrupted\./).waitFor();
    await expectAllParticipants();
    await page
      .getByText(/^The connection to the phone system is interrupted\./)
      .waitFor({ state: "detached", timeout: 20_000 });
    await expectAllParticipants();
    await expectAudioBothWays();
    const sent = platform.log().filter(({ protocol, to }) => protocol === "sip" && to === "server");
    expect(sent.filter(({ summary }) => summary.startsWith("BYE"))).toEqual([]);
    // The browser logs an error for each refused socket.
    expect(pageErrors.filter((text) => !text.includes("WebSocket connection"))).toEqual([]);

    await page.reload();
    const loadedAt = Date.now();
    await page.getByRole("button", { name: "Leave" }).waitFor();
    const rejoinMs = Date.now() - loadedAt;
    console.info(`Rejoined ${rejoinMs} ms after load.`);
    expect(rejoinMs).toBeLessThan(3_000);
    await expectAllParticipants();
    await expectAudioBothWays();

    await page.getByRole("button", { name: "End for everyone" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "End for everyone" }).click();
    await page.getByText("You ended the conference.", { exact: true }).waitFor();
    expect(platform.state().conferences).toEqual([]);
    await page.getByRole("button", { name: "Log out" }).click();
    await page.getByRole("button", { name: "Connect a real account" }).waitFor();
    expect(platform.state().registrations).toEqual([]);
  });
});
