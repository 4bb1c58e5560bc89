import "@rc-conference/ui/styles.css";
import { ConferenceProvider } from "@rc-conference/core";
import { cleanup, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { ConferencePanel, ConferencePanelParts } from "./index.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;
let testbed: Testbed;

interface Cdp {
  send(method: string, parameters: object): Promise<unknown>;
}
const send = (method: string, parameters: object): Promise<unknown> =>
  (cdp() as unknown as Cdp).send(method, parameters);
const emulate = (name: string, value: string): Promise<unknown> =>
  send("Emulation.setEmulatedMedia", { features: name ? [{ name, value }] : [] });

const show = (content: ReactElement, width: number): HTMLElement =>
  render(
    <div data-rcc-theme="light" style={{ width, font: "16px/1.5 sans-serif" }}>
      <ConferenceProvider client={testbed.client}>{content}</ConferenceProvider>
    </div>,
  ).container;

const all = (container: HTMLElement, selector: string): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>(selector),
];
const colour = (element: Element, property: "color" | "backgroundColor"): string =>
  getComputedStyle(element)[property];

afterEach(async () => {
  cleanup();
  await emulate("", "");
});

describe("in a conference", () => {
  beforeAll(async () => {
    testbed = await setUpTestbed(async ({ startConferenceWith, connectCalls }) => {
      await startConferenceWith(ada, northwind);
      await connectCalls(jonas);
    });
  });

  it.each([280, 320, 352, 420, 640])("shows a whole number field at %i px", async (width) => {
    show(<ConferencePanel />, width);
    await userEvent.click(screen.getByRole("button", { name: "Add call" }));
    const field = screen.getByRole("textbox", { name: "Number or extension" });
    expect(field.getBoundingClientRect().width).toBeGreaterThan(width / 3);
  });

  it.each([
    [320, ""],
    [340, ""],
    [380, ""],
    [440, ""],
    [520, ""],
    [320, "letter-spacing: .12em !important; word-spacing: .16em !important"],
    [340, "letter-spacing: .12em !important; word-spacing: .16em !important"],
  ])("shows whole numbers at %i px, with the text spacing %o", (width, spacing) => {
    const container = show(<ConferencePanel />, width);
    const style = container.appendChild(document.createElement("style"));
    style.textContent = `* { ${spacing} }`;
    const actions = all(container, ".rcc-row-actions");
    const numbers = all(container, ".rcc-phone-number");
    expect(numbers.length).toBeGreaterThan(1);
    for (const number of numbers) {
      const { left, right, top, bottom } = number.getBoundingClientRect();
      for (const parent of [number.closest(".rcc-number"), number.closest(".rcc-panel")]) {
        expect(right).toBeLessThanOrEqual((parent?.getBoundingClientRect().right ?? 0) + 0.5);
      }
      for (const action of actions) {
        const box = action.getBoundingClientRect();
        const overlaps =
          box.top < bottom && box.bottom > top && box.left < right && box.right > left;
        expect(overlaps).toBe(false);
      }
    }
  });

  it.each([280, 320, 352, 380, 419, 420])("keeps a header of the same height at %i px", (width) => {
    const container = show(<ConferencePanel />, width);
    const header = container.querySelector<HTMLElement>(".rcc-header");
    const before = header?.offsetHeight;
    const status = header?.querySelector(".rcc-conference-status");
    status?.replaceChildren("Reconnecting");
    expect(header?.offsetHeight).toBe(before);
    expect(header?.scrollWidth).toBeLessThanOrEqual(header?.clientWidth ?? 0);
  });

  it("keeps a gap between Remove and Mute, and lets each part have variables of its own", () => {
    const container = show(
      <ConferencePanel style={{ "--rcc-color-text": "rgb(1, 2, 3)" } as React.CSSProperties} />,
      320,
    );
    const [mute] = all(container, "[data-rcc-action=mute]");
    const remove = mute?.nextElementSibling?.getBoundingClientRect();
    expect((remove?.left ?? 0) - (mute?.getBoundingClientRect().right ?? 0)).toBeGreaterThanOrEqual(
      2,
    );
    const name = container.querySelector(".rcc-row .rcc-name");
    expect(name && colour(name, "color")).toBe("rgb(1, 2, 3)");
  });

  it("hides parts that are hidden", () => {
    const { container } = render(
      <ConferenceProvider client={testbed.client}>
        <ConferencePanel hidden />
        <ConferencePanelParts.Root>
          <ConferencePanelParts.MuteButton hidden />
          <ConferencePanelParts.Participants />
        </ConferencePanelParts.Root>
      </ConferenceProvider>,
    );
    const [whole, composed] = all(container, ".rcc-panel");
    expect(whole?.checkVisibility()).toBe(false);
    expect(composed?.checkVisibility()).toBe(true);
    expect(composed?.querySelector(".rcc-control")?.checkVisibility()).toBe(false);
  });

  it("shows bars and pressed buttons in forced colours", async () => {
    await emulate("forced-colors", "active");
    const container = show(<ConferencePanel />, 380);
    for (const bar of all(container, ".rcc-capacity-bar, .rcc-level-bars")) {
      expect(getComputedStyle(bar).backgroundImage).toContain("gradient");
      expect(getComputedStyle(bar).borderTopWidth).toBe("1px");
    }
    const keypad = screen.getByRole("button", { name: "Keypad" });
    const before = colour(keypad, "backgroundColor");
    await userEvent.click(keypad);
    expect(colour(keypad, "backgroundColor")).not.toBe(before);
  });
});

describe("before a conference", () => {
  beforeEach(async () => {
    testbed = await setUpTestbed(undefined);
  });

  it("shows a disabled primary button in other colours than an enabled one, also on hover", async () => {
    const container = show(
      <ConferencePanelParts.Root>
        <ConferencePanelParts.StartButton disabled />
        <ConferencePanelParts.StartButton disabled={false} />
      </ConferencePanelParts.Root>,
      380,
    );
    const [disabled, enabled] = all(container, ".rcc-primary");
    if (!disabled || !enabled) throw new Error("There are not two buttons.");
    const background = colour(disabled, "backgroundColor");
    expect(background).not.toBe(colour(enabled, "backgroundColor"));
    await userEvent.hover(disabled, { force: true });
    expect(colour(disabled, "backgroundColor")).toBe(background);
    expect(getComputedStyle(disabled).cursor).toBe("default");
  });
});
