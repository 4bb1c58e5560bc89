import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
// Adds the page and the frame to the context of the commands.
import "@vitest/browser-playwright";
import type { BrowserCommand, BrowserCommandContext } from "vitest/node";
import { comparePictures, decode, encode } from "./compare-pictures.ts";

/** The root of the repository. */
export const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** The pictures of `npm test`, in the repository. */
export const baselines: string = join(root, "pictures/baselines");
/** The rest of the full matrix, on this machine only. */
export const localBaselines: string = join(root, "test-results/picture-baselines");
/** What differs in the last run: three pictures each, and index.html. */
export const report: string = join(root, "test-results/pictures");

const STABLE_TRIES = 8;

/** Allows no difference at all, to find what is not the same in every run. */
const isExact = process.env["PICTURES_EXACT"] === "1";

export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PictureRequest {
  /** "conference-panel/active.light" */
  name: string;
  clip: Clip;
  /** Whether the baseline is in the repository. */
  committed: boolean;
}

export interface PictureResult {
  status: "same" | "new" | "updated" | "different" | "missing";
  /** What to tell the reader of a failed test. */
  message: string;
}

interface Media {
  forcedColors: "active" | "none";
  colorScheme: "light" | "dark";
}

const isUpdate = (context: BrowserCommandContext): boolean =>
  context.project.vitest.config.snapshotOptions.updateSnapshot === "all";

function write(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Takes pictures until two in a row are equal: fonts, layout and images have settled then. */
async function takeStable({ page }: BrowserCommandContext, clip: Clip): Promise<Buffer> {
  const take = (): Promise<Buffer> =>
    page.screenshot({ clip, animations: "disabled", caret: "hide", scale: "css" });
  let last = await take();
  for (let attempt = 1; attempt < STABLE_TRIES; attempt += 1) {
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(`The story still changes after ${STABLE_TRIES} pictures in a row.`);
}

const takePicture: BrowserCommand<[request: PictureRequest]> = async (
  context,
  { name, clip, committed },
): Promise<PictureResult> => {
  const file = join(committed ? baselines : localBaselines, `${name}.png`);
  const update = isUpdate(context);
  const actual = await decode(await takeStable(context, clip));
  if (!existsSync(file)) {
    if (committed && !update) {
      const path = join(report, `${name}.actual.png`);
      write(path, await encode(actual));
      return {
        status: "missing",
        message: `There is no baseline. The picture is in ${relative(root, path)}. Look at it, then run: npm run pictures -- --update`,
      };
    }
    write(file, await encode(actual));
    return { status: "new", message: `Took ${relative(root, file)}.` };
  }
  const expected = await decode(file);
  const { picture, ...compared } = await comparePictures(actual, expected);
  const { isResized, pixels } = compared;
  const most = isExact ? 0 : compared.most;
  const isSame = isExact ? (await encode(actual)).equals(readFileSync(file)) : compared.isSame;
  if (isSame) return { status: "same", message: "" };
  if (update) {
    write(file, await encode(actual));
    return { status: "updated", message: `Took ${relative(root, file)} again.` };
  }
  const at = join(report, name);
  write(`${at}.actual.png`, await encode(actual));
  write(`${at}.expected.png`, readFileSync(file));
  write(`${at}.diff.png`, picture);
  write(join(report, "index.html"), reportPage());
  const size = isResized
    ? `The size changed from ${expected.width} x ${expected.height} to ${actual.width} x ${actual.height}.`
    : `${pixels} pixels differ, and ${most} may.`;
  return {
    status: "different",
    message: `${size} Look at ${relative(root, at)}.diff.png, or at all of them in ${relative(root, report)}/index.html. If the change is meant, run: npm run pictures -- --update`,
  };
};

/** Lists the pictures that differ: expected, actual and their difference side by side. */
function reportPage(): string {
  const names = filesIn(report)
    .filter((file) => file.endsWith(".diff.png"))
    .map((file) => file.slice(0, -".diff.png".length));
  const rows = names.map(
    (name) =>
      `<h2>${name}</h2><p>${["expected", "actual", "diff"]
        .map((kind) => `<img src="${name}.${kind}.png" alt="${kind}" title="${kind}">`)
        .join("")}</p>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Different pictures</title>
<style>body{font:15px system-ui;background:#888}img{margin:4px;vertical-align:top;max-width:32%}</style>
<h1>${names.length} pictures differ: expected, actual, difference</h1>\n${rows.join("\n")}\n`;
}

/** Without the texts for screen readers that come and go: tests of their own read those. */
async function treeOf({ iframe }: BrowserCommandContext): Promise<string> {
  const story = iframe.locator(".story");
  const announcements = iframe.locator(".rcc-visually-hidden[aria-live]");
  const hide = (hidden: boolean): Promise<void> =>
    announcements.evaluateAll((regions, value) => {
      // The reset of the stylesheet would undo the attribute `hidden`.
      for (const region of regions as HTMLElement[]) region.style.display = value ? "none" : "";
    }, hidden);
  await hide(true);
  const tree = await story.ariaSnapshot();
  await hide(false);
  return `${tree}\n`;
}

const readTree: BrowserCommand<[name: string]> = async (context, name) => {
  const actual = await treeOf(context);
  const file = join(baselines, `${name}.tree.txt`);
  const expected = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (isUpdate(context) && actual !== expected) write(file, actual);
  return { actual, expected: isUpdate(context) ? actual : expected };
};

const emulateMedia: BrowserCommand<[media: Media]> = async ({ page }, media) => {
  await page.emulateMedia({ ...media, reducedMotion: "reduce" });
};

/** Files in the baselines that no story has. Removes them where the baselines are taken again. */
const findStrayBaselines: BrowserCommand<[known: string[]]> = async (context, known) => {
  const expected = new Set(known);
  const stray = filesIn(baselines).filter((file) => !expected.has(file));
  if (!isUpdate(context)) return stray;
  for (const file of stray) rmSync(join(baselines, file));
  return [];
};

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** Commands with which the picture tests reach the browser and the baselines. */
export const pictureCommands: Record<string, BrowserCommand<never[]>> = {
  takePicture: takePicture as BrowserCommand<never[]>,
  readTree: readTree as BrowserCommand<never[]>,
  emulateMedia: emulateMedia as BrowserCommand<never[]>,
  findStrayBaselines: findStrayBaselines as BrowserCommand<never[]>,
};

declare module "vitest/browser" {
  interface BrowserCommands {
    takePicture(request: PictureRequest): Promise<PictureResult>;
    readTree(name: string): Promise<{ actual: string; expected: string | undefined }>;
    emulateMedia(media: Media): Promise<void>;
    findStrayBaselines(known: string[]): Promise<string[]>;
  }
}
