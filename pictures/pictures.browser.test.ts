import { composeStories, type ReactRenderer, setProjectAnnotations } from "@storybook/react-vite";
import axe from "axe-core";
import type { ComposedStoryFn } from "storybook/internal/types";
import { beforeAll, describe, expect, it } from "vitest";
import { commands, page } from "vitest/browser";
import preview from "../.storybook/preview.tsx";
import { overrideFrame } from "../.storybook/story-frame.tsx";
import {
  allModes,
  modeName,
  PANEL_WIDTHS,
  PICTURE_LIMIT,
  type PictureMode,
  planPictures,
} from "../packages/tooling/src/picture-plan.ts";
import { clientDefaults } from "../packages/ui/src/testing/testbed.ts";
import { accessibilityViolations, sharedButtonNames } from "./expected-findings.ts";
import {
  letTimePass,
  pictureClock,
  restartTime,
  stopSampling,
  takeConsoleMessages,
} from "./frozen-page.ts";

interface Story {
  id: string;
  component: string;
  name: string;
  widths: readonly number[];
  composed: ComposedStoryFn<ReactRenderer>;
}

/** How a story is pictured: `parameters: { pictures: { elapsed: 0 } }`. */
interface PictureParameters {
  /** Milliseconds that pass between the story's end and its pictures. Default 754,000. */
  elapsed?: number;
  /** The story shows a fault, which React reports on the console. */
  faulty?: boolean;
}

const VIEWPORT = { width: 900, height: 900 };
const MARGIN = 16;
const ELAPSED_MS = 754_000;
const QUALITY_WAIT_MS = 1_000;

const wanted = String(import.meta.env["PICTURES_STORIES"] ?? "");
const isFull = import.meta.env["PICTURES_FULL"] === "1";
const hasPseudoLocale = preview.globalTypes?.["locale"] !== undefined;

clientDefaults.clock = pictureClock;
setProjectAnnotations([preview]);

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();

const modules = import.meta.glob<Parameters<typeof composeStories>[0]>("../stories/*.stories.tsx", {
  eager: true,
});
const stories: Story[] = Object.entries(modules).flatMap(([path, module]) => {
  const component = path.slice("../stories/".length, -".stories.tsx".length);
  const composed = composeStories(module) as Record<string, ComposedStoryFn<ReactRenderer>>;
  return Object.entries(composed).map(([name, story]) => ({
    id: `${component}/${kebab(name)}`,
    component,
    name,
    widths: component === "conference-panel" ? PANEL_WIDTHS : [],
    composed: story,
  }));
});
const plan = planPictures(stories, hasPseudoLocale);

function modesOf({ id, widths }: Story): PictureMode[] {
  const planned = plan.get(id) ?? [];
  if (!isFull) return planned;
  const names = new Set(planned.map(modeName));
  return [
    ...planned,
    ...allModes(widths, hasPseudoLocale).filter((mode) => !names.has(modeName(mode))),
  ];
}

const isPlanned = ({ id }: Story, mode: PictureMode): boolean =>
  plan.get(id)?.some((planned) => modeName(planned) === modeName(mode)) ?? false;

/** The levels of sound change all the time: shows either none or a fixed one. */
function fixLevels(): void {
  const rules = new Set<string>();
  for (const element of document.querySelectorAll<HTMLElement>("[style*='level']")) {
    for (const property of element.style) {
      if (!property.startsWith("--") || !property.includes("level")) continue;
      const level = Number(element.style.getPropertyValue(property)) > 0.03 ? 0.6 : 0;
      element.setAttribute("data-picture-level", String(level));
      rules.add(`[data-picture-level="${level}"] { ${property}: ${level} !important }`);
    }
  }
  const sheet = document.querySelector("#picture-levels") ?? document.createElement("style");
  sheet.id = "picture-levels";
  sheet.textContent = [...rules].join("\n");
  document.head.append(sheet);
}

async function untilQualityIsMeasured(): Promise<void> {
  const started = performance.now();
  const isUnknown = (): boolean => document.querySelector("[data-grade='unknown']") !== null;
  while (isUnknown() && performance.now() - started < QUALITY_WAIT_MS) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function showStory({ composed }: Story): Promise<void> {
  restartTime();
  takeConsoleMessages();
  overrideFrame({});
  await page.viewport(VIEWPORT.width, VIEWPORT.height);
  await commands.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  await composed.run();
  await document.fonts.ready;
  const { elapsed = ELAPSED_MS } = parametersOf({ composed });
  await untilQualityIsMeasured();
  stopSampling();
  await letTimePass(elapsed);
  fixLevels();
}

async function showMode({ theme, dir, colors, locale, width }: PictureMode): Promise<void> {
  await commands.emulateMedia({
    forcedColors: colors === "forced" ? "active" : "none",
    colorScheme: theme,
  });
  overrideFrame({ theme, ...(dir && { dir }), ...(locale && { locale }), ...(width && { width }) });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  // The focus may have scrolled the page.
  scrollTo(0, 0);
}

const parametersOf = ({ composed }: Pick<Story, "composed">): PictureParameters =>
  (composed.parameters["pictures"] ?? {}) as PictureParameters;

const shownText = (): string => document.querySelector<HTMLElement>(".story")?.innerText ?? "";

/** The rectangle around the story and whatever it opened above the page. */
function storyRectangle() {
  const elements = document.querySelectorAll(
    ".story > *, .story dialog[open], .story :popover-open",
  );
  const boxes = [...elements]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  // A story may end with nothing to see, such as a ringing call that was answered.
  if (boxes.length === 0) return { x: 0, y: 0, width: MARGIN, height: MARGIN };
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - MARGIN);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - MARGIN);
  const right = Math.min(innerWidth, Math.max(...boxes.map((box) => box.right)) + MARGIN);
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + MARGIN;
  const [x, y] = [Math.floor(left), Math.floor(top)];
  return { x, y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y };
}

async function clipOf() {
  const clip = storyRectangle();
  if (clip.y + clip.height <= innerHeight) return clip;
  await page.viewport(VIEWPORT.width, clip.y + clip.height);
  return storyRectangle();
}

async function axeFindings(mode: PictureMode): Promise<string[]> {
  const { violations } = await axe.run(".story", {
    resultTypes: ["violations"],
    rules: {
      // The page of a story has no landmarks of its own.
      region: { enabled: false },
      // With forced colours axe reads the colours of the stylesheet, which the browser does not use.
      "color-contrast": { enabled: mode.colors !== "forced" },
    },
  });
  const name = modeName(mode);
  return violations.map(({ id, nodes }) => `${id}: ${name}: ${nodes.map((n) => n.target).join()}`);
}

const withoutTarget = (finding: string): string => finding.split(": ").slice(0, 2).join(": ");

function repeatedButtonNames(tree: string): string[] {
  const names = [...tree.matchAll(/^\s*- button "((?:[^"\\]|\\.)*)"/gm)].map(([, name]) => name);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].flatMap(
    (name) => name ?? [],
  );
}

const shown = stories.filter(({ id }) => id.includes(wanted));
for (const component of new Set(shown.map((story) => story.component))) {
  describe(component, () => {
    for (const story of shown.filter((each) => each.component === component)) {
      describe(story.name, () => {
        const findings: string[] = [];
        beforeAll(() => showStory(story));

        it("has the accessibility tree of its baseline, and no two buttons of one name", async () => {
          const { actual, expected } = await commands.readTree(story.id);
          expect(actual).toBe(expected);
          expect(repeatedButtonNames(actual)).toEqual(sharedButtonNames[story.id] ?? []);
        });

        for (const mode of modesOf(story)) {
          const name = modeName(mode);
          it(name, async () => {
            await showMode(mode);
            // The pseudo-locale marks its texts with brackets and tildes.
            if (mode.locale && component === "conference-panel") {
              expect(shownText()).toMatch(/\[.+~\]/);
            }
            const clip = await clipOf();
            const { status, message } = await commands.takePicture({
              name: `${story.id}.${name}`,
              clip,
              committed: isPlanned(story, mode),
            });
            findings.push(...(await axeFindings(mode)));
            expect(message, `${story.id}.${name}`).toBe(
              status === "different" || status === "missing" ? "" : message,
            );
          });
        }

        it("has no violation that axe finds, and no message on the console", () => {
          const expected = accessibilityViolations[story.id] ?? [];
          expect(findings.filter((finding) => !expected.includes(withoutTarget(finding)))).toEqual(
            [],
          );
          expect(expected.filter((known) => !findings.map(withoutTarget).includes(known))).toEqual(
            [],
          );
          const messages = takeConsoleMessages();
          if (parametersOf(story).faulty) expect(messages).not.toEqual([]);
          else expect(messages).toEqual([]);
        });
      });
    }
  });
}

describe.runIf(wanted === "")("the baselines", () => {
  it("are those of the stories, and no others", async () => {
    const known = stories.flatMap(({ id }) => [
      `${id}.tree.txt`,
      ...(plan.get(id) ?? []).map((mode) => `${id}.${modeName(mode)}.png`),
    ]);
    expect(known.filter((file) => file.endsWith(".png")).length).toBeLessThanOrEqual(PICTURE_LIMIT);
    expect(await commands.findStrayBaselines(known)).toEqual([]);
  });

  it("have only expected findings of stories that exist", () => {
    const ids = new Set(stories.map(({ id }) => id));
    const named = Object.keys({ ...sharedButtonNames, ...accessibilityViolations });
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
