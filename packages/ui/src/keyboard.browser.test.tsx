import { ConferenceProvider } from "@rc-conference/core";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ConferencePanel } from "./index.ts";
import {
  collectAnnouncements,
  expectFocusInside,
  press,
  tabTo,
  watchFocus,
} from "./testing/keyboard.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = ""] = names;
const MEI = "103";

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

    const hear = (text: string): Promise<void> =>
      waitFor(() => expect(announcements).toContain(text), { timeout: 12_000 });

    await press("Start conference");
    const falls = watchFocus();
    expectFocusInside();
    await screen.findByRole("button", { name: "Leave" }, { timeout: 8_000 });
    await hear("Conference: Active");
    expectFocusInside();

    await press("Add call");
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe(`Add ${ada}`),
    );
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("button", { name: `Remove ${ada}` }, { timeout: 8_000 });
    // The focus is back on the button, so that the next participant can be added.
    expect(document.activeElement?.textContent).toBe("Add call");
    await waitFor(() => expect(testbed.client.views.participants[1]?.status).toBe("connected"));
    await hear(`${ada} joined`);
    await userEvent.keyboard("{Enter}");
    await tabTo("Number or extension");
    await userEvent.keyboard(`${MEI}{Enter}`);
    expectFocusInside();
    await hear("Calling Mei Tanaka");
    await waitFor(
      () => expect(testbed.client.views.participants[2]).toMatchObject({ status: "connected" }),
      { timeout: 12_000 },
    );
    await hear("Mei Tanaka joined");
    expectFocusInside();
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toBe("Add call");

    await press(`Mute ${ada}`);
    await screen.findByRole("button", { name: `Unmute ${ada}` });
    expectFocusInside();
    await hear(`${ada} muted`);

    await press("Mute");
    await hear("You are muted");
    expectFocusInside();
    await press("Hold");
    await hear("You are on hold");
    expectFocusInside();
    await press("Resume");
    await hear("You are no longer on hold");

    await press("Keypad");
    await tabTo("1");
    await userEvent.keyboard("42#");
    await waitFor(() => expect(screen.getByLabelText("Sent tones").textContent).toBe("42#"));
    expectFocusInside();
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toBe("Keypad");

    await press("Remove Mei Tanaka");
    await waitFor(() => expect(testbed.client.views.participants).toHaveLength(2));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe(`Remove ${ada}`),
    );
    await hear("Mei Tanaka left");

    await press("Leave");
    expectFocusInside();
    await screen.findByText("You left. The others may still be talking.");
    expectFocusInside();
    // Not between the steps either.
    expect(falls()).toBe(0);

    const expected = [
      "Conference: Starting",
      "Conference: Joining",
      "Conference: Active",
      `${ada} joined`,
      "Calling Mei Tanaka",
      "Mei Tanaka joined",
      `${ada} muted`,
      "You are muted",
      "You are on hold",
      "You are no longer on hold",
      "4",
      "2",
      "#",
      "Mei Tanaka left",
      "Conference: Leaving. The others can go on talking.",
      "Conference: You left. The others may still be talking.",
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
    await press(`Dismiss: ${ada}`);
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expectFocusInside();
  });
});
