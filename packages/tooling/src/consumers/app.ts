import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Host, hosts } from "./hosts.ts";

/** Which stylesheet of the kit a page has: "alone" is the host's page without the kit. */
export type Variant = "layered" | "unlayered" | "alone";

export interface Page {
  name: string;
  host: Host;
  variant: Variant;
  /** Rules of the app that set public variables of the kit. */
  theme?: string;
  /** Style of the panel itself. */
  style?: Record<string, string>;
  /** A stylesheet of the kit that connects the variables to those of the host. */
  bridge?: "tailwind" | "shadcn";
}

export const TOKENS = {
  "--rcc-color-accent": "rgb(120, 40, 160)",
  "--rcc-color-on-accent": "rgb(255, 250, 200)",
};
const tokenRules = Object.entries(TOKENS)
  .map(([name, value]) => `${name}: ${value};`)
  .join(" ");

const none = hosts[0] as Host;

/** The pages that show the panel itself: plain, and with the public variables set in each possible place. */
export const panelPages: readonly Page[] = [
  { name: "plain", host: none, variant: "layered" },
  { name: "plain-unlayered", host: none, variant: "unlayered" },
  {
    name: "theme-root",
    host: none,
    variant: "layered",
    theme: `:root { ${tokenRules} }`,
  },
  {
    name: "theme-parent",
    host: none,
    variant: "unlayered",
    theme: `#parent { ${tokenRules} }`,
  },
  { name: "theme-inline", host: none, variant: "layered", style: TOKENS },
];

const SHADCN = `
:root { --radius: 0.5rem; --background: oklch(1 0 0); --foreground: oklch(0.145 0 0); --card: oklch(1 0 0); --card-foreground: oklch(0.145 0 0); --popover: oklch(1 0 0); --popover-foreground: oklch(0.145 0 0); --primary: oklch(0.205 0 0); --primary-foreground: oklch(0.985 0 0); --secondary: oklch(0.97 0 0); --secondary-foreground: oklch(0.205 0 0); --muted: oklch(0.97 0 0); --muted-foreground: oklch(0.556 0 0); --accent: oklch(0.97 0 0); --accent-foreground: oklch(0.205 0 0); --destructive: oklch(0.577 0.245 27.325); --border: oklch(0.922 0 0); --input: oklch(0.922 0 0); --ring: oklch(0.708 0 0); }
.dark { --background: oklch(0.145 0 0); --foreground: oklch(0.985 0 0); --card: oklch(0.205 0 0); --card-foreground: oklch(0.985 0 0); --popover: oklch(0.205 0 0); --popover-foreground: oklch(0.985 0 0); --primary: oklch(0.922 0 0); --primary-foreground: oklch(0.205 0 0); --secondary: oklch(0.269 0 0); --secondary-foreground: oklch(0.985 0 0); --muted: oklch(0.269 0 0); --muted-foreground: oklch(0.708 0 0); --accent: oklch(0.269 0 0); --accent-foreground: oklch(0.985 0 0); --destructive: oklch(0.704 0.191 22.216); --border: oklch(1 0 0 / 10%); --input: oklch(1 0 0 / 15%); --ring: oklch(0.556 0 0); }
body { background: var(--background); color: var(--foreground); font-family: sans-serif; }
`;

/** Pages whose theme the kit takes over by one of its bridges. */
export const bridgePages: readonly Page[] = [
  {
    name: "bridge-shadcn",
    host: none,
    variant: "layered",
    bridge: "shadcn",
    theme: SHADCN,
  },
  {
    name: "bridge-tailwind",
    host: hosts.find(({ tailwind }) => tailwind) as Host,
    variant: "layered",
    bridge: "tailwind",
    theme: "body { background: white; } .dark body { background: var(--color-gray-950); }",
  },
];

/** Each host with each stylesheet of the kit, and without. */
export function hostPages(of: readonly Host[] = hosts): Page[] {
  return of.flatMap((host) =>
    (["layered", "unlayered", "alone"] as const).map((variant) => ({
      name: `${host.name}-${variant}`,
      host,
      variant,
    })),
  );
}

export function kitStylesheet(variant: Variant): string | undefined {
  if (variant === "alone") return undefined;
  return variant === "layered"
    ? "@rc-conference/ui/styles.css"
    : "@rc-conference/ui/styles.unlayered.css";
}

function cssOf({ host, variant, theme = "", bridge }: Page): string {
  const isInPage = (host.place ?? "document") === "document";
  const kit = isInPage ? kitStylesheet(variant) : undefined;
  const imports = [kit, bridge && `@rc-conference/ui/styles.${bridge}.css`]
    .filter((path) => path !== undefined)
    .map((path) => `@import "${path}";`)
    .join("\n");
  return `${host.css.replace("%KIT%", imports)}\n${theme}`;
}

/** Elements of the host page, in its own styles. */
export const SAMPLE = `
<main class="container">
  <h1>Customers</h1><h2>Today</h2><h3 class="title">Calls</h3>
  <p class="lead">Text with <a href="#a">a link</a>, <strong>strong</strong>, <code>code</code> and <small>small print</small>.</p>
  <ul class="list"><li>One</li><li>Two</li></ul><ol><li>First</li></ol>
  <button type="button" class="btn btn-primary">Save</button> <button type="submit" disabled>Disabled</button>
  <form><label>Name <input type="text" placeholder="Name" /></label><input type="tel" class="form-control" value="1" /><input type="checkbox" checked /><select><option>A</option></select><textarea>Text</textarea><output>3</output></form>
  <table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
  <svg class="icon" viewBox="0 0 16 16" width="16"><path d="M0 0h16v16z" /></svg><hr />
  <details open><summary>More</summary><pre>pre</pre></details><fieldset><legend>Legend</legend></fieldset>
  <section class="panel card"><header>Header</header><footer>Footer</footer></section><dialog open>Dialog</dialog>
  <div class="dark"><span class="badge">Dark</span></div><blockquote>Quote</blockquote><meter value="0.5"></meter>
</main>`;

const PANEL = `
import { ConferenceProvider, createConferenceClient } from "@rc-conference/core";
import { CallControls, ConferencePanel, DevicePicker, EventLog } from "@rc-conference/ui";
import { startSimulator } from "@rc-conference/simulator/browser";
import { SDK } from "@ringcentral/sdk";
import { createRoot } from "react-dom/client";

const people = [
  { name: "Ada Okafor", phoneNumber: "+16505550111" },
  { name: "Northwind Traders, front desk", phoneNumber: "+16505550112" },
  { name: "Jonas Lindqvist", phoneNumber: "+16505550113" },
];

export async function showPanel(container, style) {
  const simulator = await startSimulator({ people, rules: { ringDelay: 0 } });
  simulator.simulateMicrophone();
  const sdk = new SDK({ server: simulator.server, clientId: simulator.clientId });
  await sdk.platform().login({ jwt: simulator.extensions[0].jwt });
  const client = createConferenceClient({ platform: sdk.platform() });
  window.ring = (name) => void simulator.person(name).call("101");
  createRoot(container).render(
    <ConferenceProvider client={client}>
      <ConferencePanel style={style} />
      {new URLSearchParams(location.search).has("tools") && (
        <>
          <DevicePicker />
          <EventLog limit={12} />
        </>
      )}
    </ConferenceProvider>,
  );
}

/** Renders the panel, or with "?still" only the page around it. */
export function start({ style, place = "document", kit = "", Baseline }) {
  if (Baseline) createRoot(document.getElementById("baseline")).render(<Baseline />);
  const parent = document.getElementById("parent");
  let container = parent;
  if (place === "shadow") {
    const root = parent.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(kit);
    root.adoptedStyleSheets = [sheet];
    container = root.appendChild(document.createElement("div"));
  }
  if (place === "iframe") {
    const frame = parent.appendChild(document.createElement("iframe"));
    frame.style.cssText = "position: absolute; top: 0; left: 0; width: 1000px; height: 1200px; border: 0";
    const sheet = frame.contentDocument.createElement("style");
    sheet.textContent = kit;
    frame.contentDocument.head.append(sheet);
    container = frame.contentDocument.body.appendChild(document.createElement("div"));
  }
  window.container = container;
  if (!new URLSearchParams(location.search).has("still")) void showPanel(container, style);
}
`;

function entryOf(page: Page): string {
  const { host, style, variant } = page;
  const place = host.place ?? "document";
  const stylesheet = kitStylesheet(variant);
  const inline = place !== "document" && stylesheet !== undefined;
  return [
    `import "./${page.name}.css";`,
    `import { start } from "./panel.jsx";`,
    host.module ?? "const Baseline = undefined;",
    inline ? `import kit from "${stylesheet}?inline";` : 'const kit = "";',
    `start({ style: ${JSON.stringify(style)}, place: ${JSON.stringify(place)}, kit, Baseline });`,
  ].join("\n");
}

export function htmlOf(page: Page, script: string, head = ""): string {
  return `<!doctype html>
<html lang="en"${page.host.html ? ` ${page.host.html}` : ""}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${page.name}</title><link rel="icon" href="data:,">${head}</head>
<body>${isPanelPage(page) ? "" : SAMPLE}<div id="baseline"></div><div id="parent"></div>${script}</body>
</html>`;
}

/** The pages without host styles show the panel and nothing else. */
export function isPanelPage({ name }: Page): boolean {
  return /^(plain|theme|bridge)/.test(name);
}

export function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The modules and stylesheets of the pages, which are the same for every toolchain. */
export function writeSources(folder: string, pages: readonly Page[]): void {
  write(folder, { "panel.jsx": PANEL });
  for (const page of pages) {
    write(folder, {
      ...page.host.files,
      [`${page.name}.css`]: cssOf(page),
      [`${page.name}.jsx`]: entryOf(page),
    });
  }
}
