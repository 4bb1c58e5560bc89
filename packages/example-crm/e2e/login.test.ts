import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startSimulatorServer } from "../../simulator/src/node/index.ts";
import { type Stage, startStage } from "./page.ts";

/** The way to a real account, with a server of the platform's kind at its end. */
describe("connecting an account", () => {
  let stage: Stage;
  let platform: RunningServer;
  beforeAll(async () => {
    stage = await startStage();
    platform = await startSimulatorServer({ seed: 21 });
  });
  afterAll(async () => {
    await stage.close();
    await platform.stop();
  });

  it("logs in on the platform's page, comes back, registers and takes calls", async () => {
    const { page, complaints } = await stage.open();
    await page.getByRole("button", { name: "Connect a real account" }).click();
    const dialog = page.getByRole("dialog", { name: "Connect a real account" });
    await dialog.getByRole("button", { name: "Go to login" }).click();
    await dialog.getByText("The client ID is missing.").waitFor();
    await dialog.getByLabel("Server").fill(platform.server);
    await dialog.getByLabel("Client ID").fill(platform.clientId);
    await dialog.getByRole("button", { name: "Go to login" }).click();

    await page.getByRole("link", { name: "Paco Vu" }).click();
    await page.getByText("The phone is ready").waitFor();
    expect(page.url()).toBe(stage.address);
    await page.getByRole("banner").getByText("Paco Vu").waitFor();
    expect(await page.getByRole("button", { name: "Simulator" }).count()).toBe(0);
    expect(platform.state().registrations.map(({ extensionNumber }) => extensionNumber)).toEqual([
      "102",
    ]);

    platform.person("Ada Okafor").call("102");
    await page.getByRole("button", { name: "Answer Ada Okafor" }).click();
    await page
      .getByRole("article", { name: /^Call with/ })
      .getByText("on the line")
      .waitFor();
    await page.getByRole("button", { name: "Start conference" }).click();
    await page.getByRole("button", { name: "Add call" }).click();
    await page.getByRole("button", { name: "Add Ada Okafor" }).click();
    await page.getByRole("button", { name: "Remove Ada Okafor" }).waitFor();
    await expect
      .poll(() => platform.state().conferences[0]?.parties.map(({ name }) => name))
      .toEqual(["Paco Vu", "Ada Okafor"]);
    await page.getByRole("button", { name: "Leave" }).click();
    await page.getByText("You left.").waitFor();
    expect(complaints).toEqual([]);
  });
});
