import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startSimulatorServer } from "../../simulator/src/node/index.ts";
import { type ExampleServer, startExample } from "./page.ts";

/** Logs in to a simulator that runs as a server, like the platform. */
describe("connecting an account", () => {
  let example: ExampleServer;
  let platform: RunningServer;
  beforeAll(async () => {
    example = await startExample();
    platform = await startSimulatorServer({ seed: 21 });
  });
  afterAll(async () => {
    await example.close();
    await platform.stop();
  });

  it("logs in on the platform's page, registers the phone and receives calls", async () => {
    const { page, pageErrors } = await example.open();
    await page.getByRole("button", { name: "Connect a real account" }).click();
    const dialog = page.getByRole("dialog", { name: "Connect a real account" });
    await dialog.getByRole("button", { name: "Go to login" }).click();
    await dialog.getByText("The client ID is missing.").waitFor();
    await dialog.getByLabel("Server").fill(platform.server);
    await dialog.getByLabel("Client ID").fill(platform.clientId);
    await dialog.getByRole("button", { name: "Go to login" }).click();

    await page.getByRole("link", { name: "Paco Vu" }).click();
    await page.getByText("The phone is ready").waitFor();
    expect(page.url()).toBe(example.address);
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
    await page.getByText("You left. The others may still be talking.", { exact: true }).waitFor();
    expect(pageErrors).toEqual([]);
  });
});
