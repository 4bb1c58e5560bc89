import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserArgs, findBrowser } from "../browser.ts";
import { bridgePages, hostPages, panelPages } from "./app.ts";
import { serve } from "./browser-page.ts";
import { captureStates, checkBridges, checkPanelPages, compareHosts, type Site } from "./checks.ts";
import { hosts } from "./hosts.ts";
import { createProject, type Project } from "./project.ts";
import { viteLightning } from "./toolchains.ts";

/** The rest of the hosts and of the toolchains is checked by `npm run consumers`. */
const pages = [
  ...panelPages,
  ...bridgePages.filter(({ bridge }) => bridge === "shadcn"),
  ...hostPages(
    hosts.filter(({ name }) =>
      ["none", "hostile", "bootstrap-5", "normalize", "shadow-root", "iframe"].includes(name),
    ),
  ),
];

describe("a production build of an app outside of the workspace", () => {
  let project: Project;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let site: Site;

  beforeAll(async () => {
    project = await createProject([viteLightning], pages);
    const [built] = await project.build(viteLightning, pages);
    server = await serve(built?.folder ?? "");
    site = { url: server.url, pictures: join(project.folder, "pictures") };
    expect(site.pictures.startsWith(tmpdir())).toBe(true);
    browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    project?.remove();
  });

  it("shows the panel in its colours, light and dark, with variables from :root, a parent and a style", async () => {
    expect(await checkPanelPages(browser, site, pages)).toEqual([]);
  });

  it("shows the panel in the colours of shadcn/ui", async () => {
    expect(await checkBridges(browser, site, pages)).toEqual([]);
  });

  it("changes nothing on a host page, whose styles change nothing in the panel", async () => {
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
