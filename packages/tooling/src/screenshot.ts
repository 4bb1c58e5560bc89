import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { createServer } from "vite";
import { browserArgs, findBrowser } from "./browser.ts";

/** Takes the screenshot of README.md: the example CRM with a running conference. */
const server = await createServer({
  root: fileURLToPath(new URL("../../example-crm", import.meta.url)),
  logLevel: "error",
  server: { port: 0 },
});
await server.listen();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
const context = await browser.newContext({
  viewport: { width: 1280, height: 720 },
  deviceScaleFactor: 1.5,
});
const page = await context.newPage();
const press = (name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

await page.goto(server.resolvedUrls?.local[0] ?? "");
await page.getByText("The phone is ready").waitFor();
await press("Simulator");
for (const name of ["Jonas Lindqvist", "Northwind Traders", "Ada Okafor"]) {
  await press(`Call in as ${name}`);
  await press(`Answer ${name}`);
  await page
    .getByRole("article", { name: `Call with ${name}` })
    .getByText("on the line")
    .waitFor();
}
await press("Simulator");
await press("Start conference");
for (const name of ["Ada Okafor", "Northwind Traders"]) {
  await press("Add call");
  await press(`Add ${name}`);
  await page.getByRole("button", { name: `Remove ${name}` }).waitFor();
}
await page.mouse.move(700, 600);
await page.waitForTimeout(12_000);
await page.screenshot({
  path: fileURLToPath(new URL("../../example-crm/docs/screenshot.png", import.meta.url)),
});
await browser.close();
await server.close();
