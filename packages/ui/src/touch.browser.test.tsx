import "@rc-conference/ui/styles.css";
import { ConferenceProvider } from "@rc-conference/core";
import { endConference } from "@rc-conference/core/actions";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { ConferencePanel, MiniPanel, Readiness } from "./index.ts";
import { unreadableTexts } from "./testing/page-texts.ts";
import { names, type Setup, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = "", jonas = "", priya = ""] = names;
const TARGET_PX = 44;
const GAP_PX = 8;
/** Layout rounds to fractions of a pixel. */
const TOLERANCE_PX = 0.5;
/** A page of 320 px without and with a margin, and a phone of today. */
const WIDTHS = [288, 320, 390];
let testbed: Testbed;

const emulateTouch = (enabled: boolean): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(
    "Emulation.setTouchEmulationEnabled",
    { enabled },
  );

/** What users must be able to set without loss of content, by WCAG 1.4.12. */
const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const show = (width: number, content: ReactElement = <ConferencePanel />, css = ""): void => {
  render(
    <div data-rcc-theme="light" style={{ width, font: "16px/1.5 sans-serif" }}>
      <style>{css}</style>
      <ConferenceProvider client={testbed.client}>{content}</ConferenceProvider>
    </div>,
  );
};
const click = (name: string): Promise<void> =>
  userEvent.click(screen.getByRole("button", { name }));
const press = (buttons: readonly string[]): Promise<void> =>
  buttons.reduce((before, name) => before.then(() => click(name)), Promise.resolve());

const inConference: Setup = async (opened) => {
  await opened.startConferenceWith(ada, northwind);
  await opened.connectCalls(jonas);
};

const STATES: Record<string, { setup?: Setup; press?: string[]; content?: ReactElement }> = {
  idle: { setup: async (opened) => void (await opened.connectCalls(ada, northwind)) },
  ringing: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada);
      await opened.ringFrom(priya);
    },
    press: [`Forward ${priya}`],
  },
  "with everything open": { setup: inConference, press: ["Add call", "Keypad"] },
  "with the menu of a row": { setup: inConference, press: [`More for ${ada}`] },
  "with a menu": { setup: inConference, press: ["More"] },
  "with a question": { setup: inConference, press: ["End for everyone"] },
  rejoinable: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada);
      await opened.reloadPage({ rejoin: "ask" });
    },
  },
  ended: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada, northwind);
      await endConference(opened.client);
    },
  },
  "as a mini panel": { setup: inConference, content: <MiniPanel onOpen={() => undefined} /> },
  "with the checks": { content: <Readiness /> },
};

/** Waits for what comes and goes, and not for what pulses without an end. */
const settled = (): Promise<unknown> =>
  Promise.all(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      .map(({ finished }) => finished.catch(() => undefined)),
  );

const controls = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(".rcc :is(button, input, select, summary)")].filter(
    (each) => each.checkVisibility() && !each.closest(".rcc-visually-hidden"),
  );

function smallControls(): string[] {
  return controls().flatMap((each) => {
    const { width, height } = each.getBoundingClientRect();
    if (Math.min(width, height) >= TARGET_PX - TOLERANCE_PX) return [];
    const name = each.getAttribute("aria-label") ?? each.textContent ?? "";
    return [`${name}: ${Math.round(width)} × ${Math.round(height)}`];
  });
}

describe("on a touch screen", () => {
  beforeEach(async () => {
    await emulateTouch(true);
    expect(matchMedia("(pointer: coarse)").matches).toBe(true);
  });
  afterEach(async () => {
    cleanup();
    await emulateTouch(false);
  });

  it.each(Object.entries(STATES))("every control has 44 px: %s", async (_name, state) => {
    testbed = await setUpTestbed(state.setup);
    for (const width of WIDTHS) {
      show(width, state.content);
      await press(state.press ?? []);
      await settled();
      expect(smallControls(), `${width} px`).toEqual([]);
      expect(controls().length).toBeGreaterThan(0);
      cleanup();
    }
  });

  it.each(WIDTHS)("Remove does not touch Mute at %i px", async (width) => {
    testbed = await setUpTestbed(inConference);
    show(width);
    const [mute, remove, more] = [`Mute ${ada}`, `Remove ${ada}`, `More for ${ada}`].map((name) =>
      screen.getByRole("button", { name }).getBoundingClientRect(),
    );
    expect((remove?.left ?? 0) - (mute?.right ?? 0)).toBeGreaterThanOrEqual(GAP_PX);
    expect((more?.left ?? 0) - (remove?.right ?? 0)).toBeGreaterThanOrEqual(GAP_PX);
  });
});

describe.each(["mouse", "touch"])("text spacing of the user, with a %s", (pointer) => {
  beforeEach(() => emulateTouch(pointer === "touch"));
  afterEach(async () => {
    cleanup();
    await emulateTouch(false);
  });

  it.each(Object.entries(STATES))(
    "cuts no number and no text at 320 px: %s",
    async (_name, state) => {
      testbed = await setUpTestbed(state.setup);
      for (const width of [288, 320]) {
        show(width, state.content, TEXT_SPACING);
        await press(state.press ?? []);
        await settled();
        await waitFor(() => expect(cutNumbers(), `${width} px`).toEqual([]));
        const panel = document.querySelector(".rcc-panel, .rcc-mini-panel, .rcc-readiness");
        expect(unreadableTexts(panel as Element), `${width} px`).toEqual([]);
        cleanup();
      }
    },
  );
});

/** Numbers that are not whole: shortened, outside of their row, or below a control of it. */
function cutNumbers(): string[] {
  return [...document.querySelectorAll<HTMLElement>(".rcc-number")].flatMap((number) => {
    const row = number.closest<HTMLElement>(".rcc-row, .rcc-call-item, .rcc-incoming-call");
    if (!row || row.dataset["role"] === "host" || !number.checkVisibility()) return [];
    const text = document.createRange();
    text.selectNodeContents(number);
    const box = text.getBoundingClientRect();
    const frame = row.getBoundingClientRect();
    const isInside = box.left >= frame.left && box.right <= frame.right + TOLERANCE_PX;
    const isWhole = number.scrollWidth <= number.clientWidth + TOLERANCE_PX;
    const isOneLine = box.height < 30;
    const covered = [...row.querySelectorAll("button")].some((button) => {
      const other = button.getBoundingClientRect();
      return (
        other.left < box.right - TOLERANCE_PX &&
        other.right > box.left + TOLERANCE_PX &&
        other.top < box.bottom - TOLERANCE_PX &&
        other.bottom > box.top + TOLERANCE_PX &&
        !button.classList.contains("rcc-pick-button")
      );
    });
    if (isInside && isWhole && isOneLine && !covered) return [];
    return [`${number.textContent}: ${Math.round(box.width)} px in ${Math.round(frame.width)} px`];
  });
}
