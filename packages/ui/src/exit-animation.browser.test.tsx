import "@rc-conference/ui/styles.css";
import { ConferenceProvider } from "@rc-conference/core";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { ConferencePanel, ParticipantList } from "./index.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = ""] = names;

let testbed: Testbed;

const preferReducedMotion = (reduced: boolean): Promise<unknown> => {
  const session = cdp() as unknown as {
    send(method: string, parameters: object): Promise<unknown>;
  };
  const features = reduced ? [{ name: "prefers-reduced-motion", value: "reduce" }] : [];
  return session.send("Emulation.setEmulatedMedia", { features });
};

/** Collects the copies that stand in the place of rows that were removed, even if only for a moment. */
function collectCopies(): { text: string; hidden: boolean; inert: boolean }[] {
  const copies: ReturnType<typeof collectCopies> = [];
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLElement) || !node.matches("li[inert]")) continue;
      copies.push({
        text: node.textContent ?? "",
        hidden: node.getAttribute("aria-hidden") === "true",
        inert: node.inert,
      });
    }
  }).observe(document.body, { childList: true, subtree: true });
  return copies;
}

describe("a row that leaves", () => {
  beforeEach(async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
    render(
      <StrictMode>
        <ConferenceProvider client={testbed.client}>
          <ParticipantList />
        </ConferenceProvider>
      </StrictMode>,
    );
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(3));
  });

  afterEach(async () => {
    cleanup();
    await preferReducedMotion(false);
  });

  it("gives its room back by a copy that nobody can reach, and that goes", async () => {
    const copies = collectCopies();
    testbed.simulator.person(ada).hangUp();
    await waitFor(() => expect(copies).toHaveLength(1));
    expect(copies).toEqual([{ text: expect.stringContaining(ada), hidden: true, inert: true }]);
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    await waitFor(() => expect(document.querySelector("li[inert]")).toBeNull());
  });

  it("goes at once if the user prefers reduced motion", async () => {
    await preferReducedMotion(true);
    const copies = collectCopies();
    testbed.simulator.person(ada).hangUp();
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(2));
    expect(copies).toEqual([]);
  });
});

describe("what closes in the panel", () => {
  /** The panel's height in pixels at the start of the motion, shortly before its end, and after it. */
  interface Heights {
    before: number;
    start: number;
    end: number;
    after: number;
  }
  const button = (name: string): HTMLElement => screen.getByRole("button", { name });

  const openAddCall = (): Promise<void> => userEvent.click(button("Add call"));
  const openKeypad = (): Promise<void> => userEvent.click(button("Keypad"));
  const loseNotifications = async (): Promise<void> => {
    testbed.simulator.faults.add({ name: "gatewayRefused", times: Number.POSITIVE_INFINITY });
    testbed.simulator.faults.dropGatewaySockets();
    await waitFor(() => expect(document.querySelector(".rcc-banner")).not.toBeNull());
  };
  const CLOSING: [string, () => Promise<void>, () => Promise<void>][] = [
    ["Add call", openAddCall, openAddCall],
    ["the keypad", openKeypad, openKeypad],
    ["a banner", loseNotifications, async () => testbed.simulator.faults.clear()],
  ];

  afterEach(async () => {
    cleanup();
    await preferReducedMotion(false);
  });

  const finishMotion = (): Promise<unknown> =>
    Promise.all(document.getAnimations().map(({ finished }) => finished));
  const show = async (): Promise<HTMLElement> => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada));
    render(
      <StrictMode>
        <ConferenceProvider client={testbed.client}>
          <div style={{ width: 380 }}>
            <ConferencePanel />
          </div>
        </ConferenceProvider>
      </StrictMode>,
    );
    await finishMotion();
    return screen.getByRole("region", { name: "Conference" });
  };

  /** Stops the motion where it starts and shortly before its end, as soon as the copy is there. */
  async function heightsWhile(panel: HTMLElement, close: () => Promise<void>): Promise<Heights> {
    const height = (): number => panel.getBoundingClientRect().height;
    await finishMotion();
    const before = height();
    const moving = new Promise<Omit<Heights, "before" | "after">>((resolve) => {
      new MutationObserver((_changes, observer) => {
        const [motion] = panel.querySelector("[inert]")?.getAnimations() ?? [];
        if (!motion) return;
        observer.disconnect();
        motion.pause();
        motion.currentTime = 0;
        const start = height();
        motion.currentTime = Number(motion.effect?.getComputedTiming().endTime) - 0.01;
        resolve({ start, end: height() });
        motion.finish();
      }).observe(panel, { childList: true, subtree: true });
    });
    await close();
    const { start, end } = await moving;
    await waitFor(() => expect(panel.querySelector("[inert]")).toBeNull());
    await finishMotion();
    return { before, start, end, after: height() };
  }

  it.each(CLOSING)("shows where it went, and nothing jumps: %s", async (_name, open, close) => {
    const panel = await show();
    const closed = panel.getBoundingClientRect().height;
    await open();
    const { before, start, end, after } = await heightsWhile(panel, close);
    expect(before - closed).toBeGreaterThan(30);
    expect(Math.abs(start - before)).toBeLessThan(1);
    // The gap beside the keypad goes with it.
    expect(Math.abs(end - after)).toBeLessThanOrEqual(6);
    expect(Math.abs(after - closed)).toBeLessThan(1);
  });

  it.each(CLOSING)(
    "goes at once if the user prefers reduced motion: %s",
    async (_n, open, close) => {
      await preferReducedMotion(true);
      const panel = await show();
      await open();
      let copies = 0;
      const observer = new MutationObserver(() => {
        copies += panel.querySelectorAll("[inert]").length;
      });
      observer.observe(panel, { childList: true, subtree: true });
      await close();
      await waitFor(
        () => expect(panel.querySelector(".rcc-disclosure-content, .rcc-banner")).toBeNull(),
        { timeout: 10_000 },
      );
      observer.disconnect();
      expect(copies).toBe(0);
    },
  );

  it("comes from nothing, too", async () => {
    const panel = await show();
    button("Add call").click();
    const content = await waitFor(() => {
      const found = panel.querySelector<HTMLElement>(".rcc-disclosure-content");
      expect(found).not.toBeNull();
      return found as HTMLElement;
    });
    const motions = content.getAnimations();
    expect(motions.length).toBeGreaterThan(0);
    for (const motion of motions) {
      motion.pause();
      motion.currentTime = 0;
    }
    expect(content.getBoundingClientRect().height).toBe(0);
    for (const motion of motions) motion.finish();
    expect(content.getBoundingClientRect().height).toBeGreaterThan(50);
  });
});
