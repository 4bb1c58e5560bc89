import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page as Tab } from "playwright";
import { isPanelPage, type Page, TOKENS } from "./app.ts";
import { differences, insertPanel, readStyles, type Styles } from "./browser-page.ts";

/** The colours of a part in each scheme, as the browser paints them. */
interface Colours {
  surface: number[];
  text: number[];
  primary: number[];
  primaryText: number[];
  border: number[];
}

const EXPECTED: Record<"light" | "dark", Record<keyof Colours, string>> = {
  light: {
    surface: "oklch(0.995 0.002 255)",
    text: "oklch(0.24 0.025 255)",
    primary: "oklch(0.5 0.16 255)",
    primaryText: "oklch(0.99 0.005 255)",
    border: "oklch(0.9 0.01 255)",
  },
  dark: {
    surface: "oklch(0.215 0.016 258)",
    text: "oklch(0.95 0.006 258)",
    primary: "oklch(0.76 0.11 250)",
    primaryText: "oklch(0.18 0.03 255)",
    border: "oklch(0.325 0.018 258)",
  },
};

/** Runs in the page: the colours in sRGB, because build tools rewrite them in other notations. */
function readColours(expected: Record<string, string>): { actual: Colours; expected: Colours } {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  // On white and on black, since a canvas rounds the other components of a translucent colour.
  const painted = (colour: string): number[] =>
    ["#fff", "#000"].flatMap((ground) => {
      if (!context) return [];
      for (const fill of [ground, colour]) {
        context.fillStyle = fill;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data];
    });
  const style = (selector: string): CSSStyleDeclaration =>
    getComputedStyle(document.querySelector(selector) as Element);
  const panel = style(".rcc-panel");
  const primary = style(".rcc-primary");
  const actual = {
    surface: painted(panel.backgroundColor),
    text: painted(panel.color),
    primary: painted(primary.backgroundColor),
    primaryText: painted(primary.color),
    border: painted(panel.borderTopColor),
  };
  const all = Object.entries(expected).map(([name, colour]) => [name, painted(colour)]);
  return { actual, expected: Object.fromEntries(all) as Colours };
}

/** Build tools map a colour outside of sRGB, such as one of Tailwind's blues, each in its own way. */
const GAMUT_TOLERANCE = 8;

function faultsOf(name: string, actual: Colours, expected: Colours, tolerance = 2): string[] {
  return (Object.keys(expected) as (keyof Colours)[])
    .filter((part) =>
      expected[part].some((value, i) => Math.abs(value - (actual[part][i] ?? 0)) > tolerance),
    )
    .map((part) => `${name}: ${part} is ${actual[part]} instead of ${expected[part]}`);
}

export interface Site {
  url: string;
  /** Where screenshots are written. */
  pictures: string;
}

/** Opens a page, collects what the console reports, and closes the page afterwards. */
export async function open<Result>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  read: (tab: Tab) => Promise<Result>,
): Promise<{ result: Result; console: string[] }> {
  const context = await browser.newContext({
    permissions: ["microphone"],
    viewport: { width: 480, height: 900 },
    ...options,
  });
  const tab = await context.newPage();
  const messages: string[] = [];
  tab.on("console", (message) => {
    if (/error|warning/.test(message.type())) messages.push(`${message.type()}: ${message.text()}`);
  });
  tab.on("pageerror", (error) => messages.push(error.message));
  try {
    await tab.goto(url);
    return { result: await read(tab), console: messages };
  } finally {
    await context.close();
  }
}

const press = (tab: Tab, name: string): Promise<void> =>
  tab.getByRole("button", { name, exact: true }).click();

/** Receives a call, answers it, and waits until it can be merged. */
async function connect(tab: Tab, name: string): Promise<void> {
  await tab.evaluate((person) => {
    (window as unknown as { ring(name: string): void }).ring(person);
  }, name);
  await tab
    .getByRole("button", { name: new RegExp(`^Answer.*${name}`) })
    .first()
    .click();
}

/**
 * Checks the pages that have no styles of their own: colours in both schemes, variables from each place, and a
 * quiet console. Returns the faults.
 */
export async function checkPanelPages(
  browser: Browser,
  site: Site,
  pages: readonly Page[],
): Promise<string[]> {
  mkdirSync(site.pictures, { recursive: true });
  const faults: string[] = [];
  for (const page of pages.filter((each) => isPanelPage(each) && !each.bridge)) {
    for (const colorScheme of ["light", "dark"] as const) {
      const name = `${page.name}-${colorScheme}`;
      const seen = await open(
        browser,
        `${site.url}/${page.name}`,
        { colorScheme, reducedMotion: "reduce" },
        async (tab) => {
          await tab.getByRole("button", { name: "Start conference" }).waitFor();
          await tab.waitForFunction(
            () => document.querySelector<HTMLButtonElement>(".rcc-primary")?.disabled === false,
          );
          const colours = await tab.evaluate(readColours, {
            ...EXPECTED[colorScheme],
            ...(page.name.startsWith("theme") && {
              primary: TOKENS["--rcc-color-accent"],
              primaryText: TOKENS["--rcc-color-on-accent"],
            }),
          });
          await tab.screenshot({ path: join(site.pictures, `${name}.png`) });
          return colours;
        },
      );
      faults.push(...faultsOf(name, seen.result.actual, seen.result.expected));
      faults.push(...seen.console.map((message) => `${name}: ${message}`));
    }
  }
  return faults;
}

/** Takes pictures of the panel with the theme of a bridge, and checks that it has the colours of that theme. */
export async function checkBridges(
  browser: Browser,
  site: Site,
  pages: readonly Page[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const page of pages.filter(({ bridge }) => bridge)) {
    const expected = {
      shadcn: {
        light: {
          surface: "oklch(1 0 0)",
          text: "oklch(0.145 0 0)",
          primary: "oklch(0.205 0 0)",
          primaryText: "oklch(0.985 0 0)",
          border: "oklch(0.922 0 0)",
        },
        dark: {
          surface: "oklch(0.205 0 0)",
          text: "oklch(0.985 0 0)",
          primary: "oklch(0.922 0 0)",
          primaryText: "oklch(0.205 0 0)",
          border: "oklch(1 0 0 / 10%)",
        },
      },
      tailwind: {
        light: {
          surface: "#fff",
          text: "oklch(21% .034 264.665)",
          primary: "oklch(48.8% .243 264.376)",
          primaryText: "#fff",
          border: "oklch(92.8% .006 264.531)",
        },
        dark: {
          surface: "oklch(21% .034 264.665)",
          text: "oklch(96.7% .003 264.542)",
          primary: "oklch(70.7% .165 254.624)",
          primaryText: "oklch(13% .028 261.692)",
          border: "oklch(37.3% .034 259.733)",
        },
      },
    }[page.bridge ?? "shadcn"];
    for (const mode of ["light", "dark"] as const) {
      const name = `${page.name}-${mode}`;
      const seen = await open(
        browser,
        `${site.url}/${page.name}`,
        { reducedMotion: "reduce" },
        async (tab) => {
          await tab.evaluate(
            (dark) => document.documentElement.classList.toggle("dark", dark),
            mode === "dark",
          );
          await tab.getByRole("button", { name: "Start conference" }).waitFor();
          await tab.waitForFunction(
            () => document.querySelector<HTMLButtonElement>(".rcc-primary")?.disabled === false,
          );
          await tab.screenshot({ path: join(site.pictures, `${name}.png`) });
          return tab.evaluate(readColours, expected[mode]);
        },
      );
      faults.push(...faultsOf(name, seen.result.actual, seen.result.expected, GAMUT_TOLERANCE));
      faults.push(...seen.console.map((message) => `${name}: ${message}`));
    }
  }
  return faults;
}

/** Operates the panel of a built page, and returns its markup in each state. */
export async function captureStates(
  browser: Browser,
  site: Site,
  page: string,
): Promise<{ markup: Record<string, string>; console: string[] }> {
  const markup: Record<string, string> = {};
  mkdirSync(site.pictures, { recursive: true });
  const seen = await open(browser, `${site.url}/${page}?tools`, {}, async (tab) => {
    const capture = async (state: string): Promise<void> => {
      markup[state] = await tab.locator("#parent").innerHTML();
      await tab.locator("#parent").screenshot({ path: join(site.pictures, `state-${state}.png`) });
    };
    await tab.getByRole("button", { name: "Start conference" }).waitFor();
    await connect(tab, "Ada Okafor");
    await connect(tab, "Northwind Traders, front desk");
    await tab.evaluate(() =>
      (window as unknown as { ring(name: string): void }).ring("Jonas Lindqvist"),
    );
    await tab.getByRole("button", { name: "Answer Jonas Lindqvist" }).waitFor();
    await capture("ringing");
    await press(tab, "Answer Jonas Lindqvist");
    await press(tab, "Start conference");
    await press(tab, "Add call");
    await press(tab, "Add Ada Okafor");
    await tab.getByRole("button", { name: "Remove Ada Okafor" }).waitFor();
    await press(tab, "Add call");
    await press(tab, "Add Northwind Traders, front desk");
    await tab.getByRole("button", { name: "Mute Northwind Traders, front desk" }).click();
    await tab.getByRole("button", { name: "Unmute Northwind Traders, front desk" }).waitFor();
    await press(tab, "Add call");
    await press(tab, "Keypad");
    await tab
      .getByRole("textbox", { name: "Dial a number" })
      .or(tab.locator("input[type=tel]"))
      .first()
      .fill("+1650");
    await press(tab, "Mute");
    await press(tab, "More");
    await tab.waitForTimeout(1_000);
    await capture("active");
    await tab.keyboard.press("Escape");
    await press(tab, "End for everyone");
    await tab.getByRole("dialog").waitFor();
    await capture("dialog");
  });
  return { markup, console: seen.console };
}

export interface HostResult {
  host: string;
  variant: "layered" | "unlayered";
  /** Properties of the panel that the host changes. */
  panel: string[];
  /** Properties of the host's own elements that the kit changes. */
  own: string[];
}

/** Compares each host page with the page without host styles, and with the page without the kit. */
export async function compareHosts(
  browser: Browser,
  site: Site,
  pages: readonly Page[],
  markup: Record<string, string>,
): Promise<HostResult[]> {
  const read = async (
    page: Page | undefined,
    states: readonly string[],
    scheme: "light" | "dark",
  ) => {
    const { result } = await open(
      browser,
      `${site.url}/${page?.name}?still`,
      { colorScheme: scheme, reducedMotion: "reduce", viewport: { width: 1000, height: 1200 } },
      async (tab) => {
        // Styles that are added at run time, and fonts.
        await tab.waitForTimeout(400);
        const panel: Record<string, Styles> = {};
        const own = await tab.evaluate(readStyles, "host" as const);
        for (const state of states) {
          await tab.evaluate(insertPanel, markup[state] ?? "");
          await tab.waitForTimeout(50);
          panel[state] = await tab.evaluate(readStyles, "panel" as const);
          await tab.screenshot({
            path: join(site.pictures, `${page?.name}-${state}-${scheme}.png`),
            fullPage: true,
          });
          await tab.evaluate(() => {
            const { container } = window as unknown as { container?: HTMLElement };
            (container ?? document).querySelector("[data-inserted]")?.remove();
          });
        }
        return { panel, own };
      },
    );
    return result;
  };
  const hostsOnly = pages.filter((page) => !isPanelPage(page));
  const find = (host: string, variant: string): Page | undefined =>
    hostsOnly.find((page) => page.host.name === host && page.variant === variant);
  const states = Object.keys(markup);
  const schemes = [
    { scheme: "light", shown: states },
    { scheme: "dark", shown: states.filter((state) => state === "active") },
  ] as const;
  const readBoth = async (page: Page | undefined) => {
    const both = [];
    for (const { scheme, shown } of schemes) {
      both.push(await read(page, page?.variant === "alone" ? [] : shown, scheme));
    }
    return both;
  };
  const references = {
    layered: await readBoth(find("none", "layered")),
    unlayered: await readBoth(find("none", "unlayered")),
  };
  const results: HostResult[] = [];
  for (const { name: host } of new Set(hostsOnly.map((page) => page.host))) {
    if (host === "none") continue;
    const alone = await readBoth(find(host, "alone"));
    for (const variant of ["layered", "unlayered"] as const) {
      const shown = await readBoth(find(host, variant));
      results.push({
        host,
        variant,
        panel: schemes.flatMap((each, index) =>
          each.shown.flatMap((state) =>
            differences(
              references[variant][index]?.panel[state] ?? {},
              shown[index]?.panel[state] ?? {},
            ),
          ),
        ),
        own: schemes.flatMap((_, index) =>
          differences(alone[index]?.own ?? {}, shown[index]?.own ?? {}),
        ),
      });
    }
  }
  return results;
}
