import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { browserArgs, findBrowser } from "../browser.ts";
import { bridgePages, hostPages, panelPages } from "./app.ts";
import { serve } from "./browser-page.ts";
import {
  captureStates,
  checkBridges,
  checkPanelPages,
  compareHosts,
  type HostResult,
} from "./checks.ts";
import { createProject } from "./project.ts";
import { toolchains } from "./toolchains.ts";

/**
 * Builds apps that are not part of this workspace with each toolchain, and checks the panel in them.
 * Arguments select toolchains by a part of their names.
 */
const wanted = process.argv.slice(2);
const selected = toolchains.filter(
  ({ name }) =>
    wanted.length === 0 || wanted.some((part) => name.toLowerCase().includes(part.toLowerCase())),
);
const pictures = fileURLToPath(
  new URL("../../../../node_modules/.cache/consumers", import.meta.url),
);
const pages = [...panelPages, ...bridgePages, ...hostPages()];
const project = await createProject(selected, pages);
console.log(`Packed and installed: ${(performance.now() / 1000).toFixed(0)} s`);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
const faults: string[] = [];
const table: (HostResult & { toolchain: string })[] = [];
let markup: Record<string, string> | undefined;
try {
  for (const toolchain of selected) {
    const started = performance.now();
    for (const built of await project.build(toolchain, pages)) {
      const server = await serve(built.folder);
      const site = {
        url: server.url,
        pictures: `${pictures}/${toolchain.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`,
      };
      try {
        faults.push(
          ...(await checkPanelPages(browser, site, built.pages)).map(
            (f) => `${toolchain.name}: ${f}`,
          ),
        );
        faults.push(
          ...(await checkBridges(browser, site, built.pages)).map((f) => `${toolchain.name}: ${f}`),
        );
        if (built.pages.some(({ name }) => name === "plain")) {
          const captured = await captureStates(browser, site, "plain");
          faults.push(...captured.console.map((message) => `${toolchain.name}: ${message}`));
          markup ??= captured.markup;
        }
        const results = await compareHosts(browser, site, built.pages, markup ?? {});
        table.push(...results.map((result) => ({ ...result, toolchain: toolchain.name })));
      } finally {
        server.close();
      }
    }
    console.log(`${toolchain.name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
} finally {
  await browser.close();
  if (process.env["KEEP_CONSUMERS"]) console.log(project.folder);
  else project.remove();
}

console.log(
  "\nChanged properties of the panel (layered / unlayered file), and of the host's own elements",
);
const names = [...new Set(table.map(({ host }) => host))];
for (const toolchain of new Set(table.map((row) => row.toolchain))) {
  console.log(`\n${toolchain}`);
  for (const host of names) {
    const rows = table.filter((row) => row.host === host && row.toolchain === toolchain);
    if (rows.length === 0) continue;
    const count = (variant: string): number =>
      rows.find((row) => row.variant === variant)?.panel.length ?? 0;
    const own = rows.reduce((sum, row) => sum + row.own.length, 0);
    console.log(
      `  ${host.padEnd(14)} panel ${count("layered")} / ${count("unlayered")}   host ${own}`,
    );
  }
}
const seen = new Map<string, Set<string>>();
for (const { host, panel } of table.filter(({ variant }) => variant === "layered")) {
  const properties = panel.map((line) => line.split(": ")[1] ?? "");
  seen.set(host, new Set([...(seen.get(host) ?? []), ...properties]));
}
console.log("\nProperties that host styles change if the layered file is used");
for (const [host, properties] of seen) console.log(`  ${host}: ${[...properties].join(", ")}`);

const changed = table.flatMap(({ toolchain, host, variant, panel, own }) =>
  [...(variant === "unlayered" ? panel : []), ...own].map(
    (line) => `${toolchain}, ${host}, ${variant}: ${line}`,
  ),
);
const all = [...faults, ...changed];
if (all.length > 0) {
  console.error(`\n${all.length} faults\n${all.slice(0, 1_000).join("\n")}`);
  process.exit(1);
}
console.log("\nNo faults.");
