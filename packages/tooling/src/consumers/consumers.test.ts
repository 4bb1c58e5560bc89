import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserArgs, findBrowser } from "../browser.ts";
import { bridgePages, panelPages } from "./app.ts";
import { serve } from "./browser-page.ts";
import { checkBridges, checkPanelPages, type Site } from "./checks.ts";
import { createProject, type Project } from "./project.ts";
import { viteLightning } from "./toolchains.ts";

/** The hosts and the other toolchains are checked by `npm run consumers`. */
const pages = [...panelPages, ...bridgePages.filter(({ bridge }) => bridge === "shadcn")];

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
});
