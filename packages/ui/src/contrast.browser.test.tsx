import "@rc-conference/ui/styles.css";
import { ConferenceProvider } from "@rc-conference/core";
import { startConference } from "@rc-conference/core/actions";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ConferencePanel } from "./index.ts";
import { names, type Setup, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;
/** What shapes need beside the colours around them, by WCAG 1.4.11. */
const SHAPE_CONTRAST = 3;
let testbed: Testbed;

const show = async (theme: string, setup: Setup): Promise<HTMLElement> => {
  testbed = await setUpTestbed(setup);
  return render(
    <div data-rcc-theme={theme} style={{ width: 380 }}>
      <ConferenceProvider client={testbed.client}>
        <ConferencePanel />
      </ConferenceProvider>
    </div>,
  ).container;
};

afterEach(cleanup);

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext("2d", {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** The relative luminance of colours that lie on each other, the lowest first. */
function luminance(colours: readonly string[]): number {
  context.fillStyle = "white";
  context.fillRect(0, 0, 1, 1);
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The background colours below an element, the outermost first. */
function backgroundsBelow(element: Element | null): string[] {
  const colours: string[] = [];
  for (let each = element; each; each = each.parentElement) {
    colours.unshift(getComputedStyle(each).backgroundColor);
  }
  return colours;
}

function contrast(colour: string, below: readonly string[]): number {
  const [brighter = 0, darker = 0] = [luminance([...below, colour]), luminance(below)].sort(
    (a, b) => b - a,
  );
  return (brighter + 0.05) / (darker + 0.05);
}

const colourPattern = /(?:oklch|oklab|rgba?|color)\([^()]*\)/g;
const coloursOf = (image: string): string[] =>
  (image.match(colourPattern) ?? []).filter((colour) => !/\/ 0\)|, 0\)/.test(colour));

/** The shapes that carry a meaning, and their colours. */
const SHAPES: Record<string, (element: Element, style: CSSStyleDeclaration) => string[]> = {
  ".rcc-level-bars": (_element, { backgroundImage }) => coloursOf(backgroundImage),
  ".rcc-capacity-bar": (_element, { borderTopColor, backgroundImage }) => [
    borderTopColor,
    ...coloursOf(backgroundImage),
  ],
  ".rcc-quality-bars": (_element, { color }) => [color],
  ".rcc-conference-status": (element) => [getComputedStyle(element, "::before").borderTopColor],
  ".rcc-icon": (_element, { stroke }) => [stroke],
  ".rcc-input": (_element, { borderTopColor }) => [borderTopColor],
  ".rcc-progress": (_element, { backgroundImage }) => coloursOf(backgroundImage).slice(0, 1),
};

function paleShapes(container: HTMLElement): string[] {
  const pale = new Set<string>();
  for (const [selector, coloursFor] of Object.entries(SHAPES)) {
    for (const element of container.querySelectorAll(selector)) {
      if (!element.checkVisibility() || element.closest(":disabled, [aria-disabled=true]"))
        continue;
      const colours = coloursFor(element, getComputedStyle(element));
      expect(colours.length, selector).toBeGreaterThan(0);
      for (const colour of colours) {
        const ratio = contrast(colour, backgroundsBelow(element.parentElement));
        const name = element.getAttribute("data-icon") ?? "";
        if (ratio < SHAPE_CONTRAST) pale.add(`${selector} ${name} ${colour}: ${ratio.toFixed(2)}`);
      }
    }
  }
  return [...pale];
}

const click = (name: string): Promise<void> =>
  userEvent.click(screen.getByRole("button", { name }));

describe.each(["light", "dark"])("shapes in %s stand out from what is around them", (theme) => {
  it("as meters, bars, fields and icons of a conference with everything open", async () => {
    const container = await show(theme, async (opened) => {
      await opened.startConferenceWith(ada, northwind);
      await opened.connectCalls(jonas);
    });
    await click(`Mute ${ada}`);
    await screen.findByRole("button", { name: `Unmute ${ada}` });
    await click("Mute");
    await click("Add call");
    await click("Keypad");
    await waitFor(() => expect(container.querySelector("[data-grade=good]")).not.toBeNull(), {
      timeout: 5_000,
    });
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    expect(container.querySelectorAll(".rcc-icon").length).toBeGreaterThan(15);
    expect(paleShapes(container)).toEqual([]);
    // The other grades of the quality, whose colours no connection in a test has.
    for (const grade of ["fair", "poor"]) {
      const quality = container.querySelector<HTMLElement>(".rcc-quality") as HTMLElement;
      quality.dataset["grade"] = grade;
      expect(paleShapes(container)).toEqual([]);
    }
    const capacity = container.querySelector<HTMLElement>(".rcc-capacity") as HTMLElement;
    capacity.dataset["full"] = "";
    expect(paleShapes(container)).toEqual([]);
  });

  it("and this test finds one that does not", async () => {
    const container = await show(theme, ({ startConferenceWith }) => startConferenceWith(ada));
    const panel = container.querySelector<HTMLElement>(".rcc-panel") as HTMLElement;
    // Each theme's own thin lines are too pale for a meter.
    const border = getComputedStyle(panel).borderTopColor;
    panel.style.setProperty("--rcc-color-border-strong", border);
    expect(paleShapes(container)).toEqual([expect.stringContaining(".rcc-level-bars")]);
  });

  it("as icons of a ringing call, and of banners", async () => {
    const container = await show(theme, async (opened) => {
      await opened.startConferenceWith(ada);
      await opened.ringFrom(jonas);
      opened.microphone.unplug();
    });
    await screen.findByText(/Nobody hears you/);
    expect(paleShapes(container)).toEqual([]);
  });

  it("as the progress of a start", async () => {
    const container = await show(theme, async ({ simulator, client, waitUntil }) => {
      simulator.faults.add({ name: "restDelay", path: "/telephony/conference", delay: 600_000 });
      void startConference(client).catch(() => undefined);
      await waitUntil(
        ({ conference }) => conference.status === "creating" && conference.step === "session",
      );
    });
    expect(container.querySelector(".rcc-progress")).not.toBeNull();
    expect(paleShapes(container)).toEqual([]);
  });
});
