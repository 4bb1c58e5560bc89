import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserArgs, findBrowser } from "../browser.ts";
import { bridgePages, hostPages, type Page, panelPages } from "./app.ts";
import { serve } from "./browser-page.ts";
import {
  captureStates,
  checkBridges,
  checkPanelPages,
  compareHosts,
  open,
  type Site,
} from "./checks.ts";
import { hosts } from "./hosts.ts";
import { type RunningApp, startNextApp } from "./next-server.ts";
import { createProject, type Project } from "./project.ts";
import { next, type Toolchain, viteLightning, webpack } from "./toolchains.ts";

/** The rest of the hosts and of the toolchains is checked by `npm run consumers`. */
const pages: readonly Page[] = [
  ...panelPages,
  ...bridgePages.filter(({ bridge }) => bridge === "shadcn"),
  ...hostPages(
    hosts.filter(({ name }) =>
      ["none", "hostile", "bootstrap-5", "normalize", "shadow-root", "iframe"].includes(name),
    ),
  ),
];

let project: Project;
let browser: Browser;
const sites = new Map<Toolchain, Promise<Site>>();
const servers: Awaited<ReturnType<typeof serve>>[] = [];

beforeAll(async () => {
  project = await createProject([viteLightning, next, webpack], pages);
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
  project?.remove();
});

/** Builds the pages once, and serves them until the end of the tests. */
function siteOf(toolchain: Toolchain): Promise<Site> {
  const known = sites.get(toolchain);
  if (known) return known;
  const site = (async () => {
    const [built] = await project.build(
      toolchain,
      toolchain === viteLightning ? pages : panelPages,
    );
    const server = await serve(built?.folder ?? "");
    servers.push(server);
    return { url: server.url, pictures: join(project.folder, "pictures", toolchain.name) };
  })();
  sites.set(toolchain, site);
  return site;
}

describe.each([viteLightning, next, webpack])("a production build by $name", (toolchain) => {
  it("shows the panel in its colours, light and dark, with variables from :root, a parent and a style", async () => {
    expect(await checkPanelPages(browser, await siteOf(toolchain), panelPages)).toEqual([]);
  });
});

describe("a production build of a page with styles of its own", () => {
  it("shows the panel in the colours of shadcn/ui", async () => {
    expect(await checkBridges(browser, await siteOf(viteLightning), pages)).toEqual([]);
  });

  it("changes nothing on a host page, whose styles change nothing in the panel", async () => {
    const site = await siteOf(viteLightning);
    const { markup, console } = await captureStates(browser, site, "plain");
    expect(console).toEqual([]);
    const results = await compareHosts(browser, site, pages, markup);
    expect(results).toHaveLength(10);
    expect(results.flatMap(({ host, own }) => own.map((line) => `${host}: ${line}`))).toEqual([]);
    expect(
      results
        .filter(({ variant, host }) => variant === "unlayered" || /shadow|iframe/.test(host))
        .flatMap(({ host, panel }) => panel.map((line) => `${host}: ${line}`)),
    ).toEqual([]);
  });
});

describe("a Next app that renders the panel on the server", () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startNextApp(project.folder);
  });

  afterAll(() => app?.close());

  it("sends the panel in the HTML", () => {
    expect(app.html).toContain("rcc-panel");
    expect(app.html).toContain("Start conference");
  });

  it("hydrates it without a message in the console, and runs a conference in it", async () => {
    const { console } = await open(browser, app.url, {}, async (tab) => {
      await tab.getByRole("button", { name: "Log in", exact: true }).click();
      await tab.waitForFunction(() => "ring" in window);
      await tab.evaluate(() =>
        (window as unknown as { ring(who: string): void }).ring("Ada Okafor"),
      );
      await tab.getByRole("button", { name: "Answer Ada Okafor" }).click();
      await tab.getByRole("button", { name: "Start conference" }).click();
      await tab.getByRole("button", { name: "Add call" }).click();
      await tab.getByRole("button", { name: "Add Ada Okafor" }).click();
      await tab.getByRole("button", { name: "Remove Ada Okafor" }).waitFor();
    });
    expect(console).toEqual([]);
  });
});
