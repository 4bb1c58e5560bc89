import { ConferenceProvider } from "@rc-conference/core";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ConferencePanel } from "./index.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = ""] = names;
const MEI = "103";

/** Collects the texts that screen readers announce: every change inside a live region, in order. */
function collectAnnouncements(): string[] {
  const announced: string[] = [];
  const liveSelector = '[aria-live], [role="alert"], [role="status"], output';
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const regions = [...addedNodes]
        .filter((node): node is Element => node instanceof Element)
        .flatMap((node) =>
          node.matches(liveSelector) ? [node] : [...node.querySelectorAll(liveSelector)],
        );
      const surrounding = (target instanceof Element ? target : target.parentElement)?.closest(
        liveSelector,
      );
      for (const region of surrounding ? [surrounding, ...regions] : regions) {
        const text = region.textContent?.trim() ?? "";
        if (text !== "" && announced.at(-1) !== text) announced.push(text);
      }
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  return announced;
}

/** Presses Tab until a button or field with this name has the focus. */
async function tabTo(name: string): Promise<void> {
  const isFocused = (): boolean => {
    const candidates: Element[] = [
      ...screen.queryAllByRole("button", { name }),
      ...screen.queryAllByRole("textbox", { name }),
    ];
    return document.activeElement !== null && candidates.includes(document.activeElement);
  };
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (isFocused()) return;
    await userEvent.keyboard("{Tab}");
  }
  throw new Error(
    `Tab never reached ${name}; the focus is on ${document.activeElement?.outerHTML}`,
  );
}

const press = async (name: string): Promise<void> => {
  await tabTo(name);
  await userEvent.keyboard("{Enter}");
};

describe("keyboard and screen reader", () => {
  let testbed: Testbed;
  const consoleError = vi.spyOn(console, "error");
  afterEach(async () => {
    cleanup();
    await testbed.client.dispose();
    expect(consoleError.mock.calls.map(([first]) => String(first))).toEqual([]);
  });

  it("operates a whole conference by keyboard, and announces each step", async () => {
    testbed = await setUpTestbed(async (opened) => {
      await opened.connectCalls(ada);
      opened.simulator.person("Mei Tanaka").script().answerAfter(1_500);
    });
    render(
      <StrictMode>
        <ConferenceProvider client={testbed.client}>
          <ConferencePanel />
        </ConferenceProvider>
      </StrictMode>,
    );
    const announcements = collectAnnouncements();

    await press("Start conference");
    await screen.findByRole("button", { name: "Leave" }, { timeout: 8_000 });

    await press("Add call");
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe(`Add ${ada}`),
    );
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("button", { name: `Remove ${ada}` }, { timeout: 8_000 });
    // The focus is back on the button, so that the next participant can be added.
    expect(document.activeElement?.textContent).toBe("Add call");
    await waitFor(() => expect(testbed.client.views.participants[1]?.status).toBe("connected"));
    await userEvent.keyboard("{Enter}");
    await tabTo("Number or extension");
    await userEvent.keyboard(`${MEI}{Enter}`);
    await waitFor(
      () => expect(testbed.client.views.participants[2]).toMatchObject({ status: "connected" }),
      { timeout: 12_000 },
    );
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toBe("Add call");

    await press(`Mute ${ada}`);
    await screen.findByRole("button", { name: `Unmute ${ada}` });

    await press("Keypad");
    await tabTo("1");
    await userEvent.keyboard("42#");
    await waitFor(() => expect(screen.getByLabelText("Sent tones").textContent).toBe("42#"));
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toBe("Keypad");

    await press("Remove Mei Tanaka");
    await waitFor(() => expect(testbed.client.views.participants).toHaveLength(2));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe(`Remove ${ada}`),
    );

    await press("Leave");
    await screen.findByText("You left. The others may still be talking.");

    const expected = [
      "Conference: Starting",
      "Conference: Joining",
      "Conference: Active",
      `${ada} joined`,
      "Calling Mei Tanaka",
      "Mei Tanaka joined",
      `${ada} muted`,
      "4",
      "42",
      "42#",
      "Mei Tanaka left",
      "Conference: Ending",
      "Conference: Ended",
    ];
    // Other announcements may come in between, such as the steps of starting a conference.
    await waitFor(() =>
      expect(announcements.filter((text) => expected.includes(text))).toEqual(expected),
    );
  });

  it("announces the error of an action, which can be dismissed", async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
    render(
      <ConferenceProvider client={testbed.client}>
        <ConferencePanel />
      </ConferenceProvider>,
    );
    const announcements = collectAnnouncements();
    testbed.simulator.faults.add({ name: "restStatus", method: "PATCH", status: 409 });
    await press(`Mute ${ada}`);
    await waitFor(() => expect(announcements.join(" ")).toContain("The platform refused."));
    await press("Dismiss");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});
