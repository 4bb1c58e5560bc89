import { ConferenceProvider } from "@rc-conference/core";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ConferencePanel } from "./index.ts";
import { names, type Stage, setStage } from "./testing/stage.ts";

const [ada = "", northwind = ""] = names;
const MEI = "103";

/** What a screen reader says, in order: the texts that come into live regions. */
function listen(): string[] {
  const said: string[] = [];
  const live = '[aria-live], [role="alert"], [role="status"], output';
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const regions = [...addedNodes]
        .filter((node): node is Element => node instanceof Element)
        .flatMap((node) => (node.matches(live) ? [node] : [...node.querySelectorAll(live)]));
      const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
      for (const region of around ? [around, ...regions] : regions) {
        const text = region.textContent?.trim() ?? "";
        if (text !== "" && said.at(-1) !== text) said.push(text);
      }
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  return said;
}

/** Presses Tab, as often as it takes, until the focus is on what has that name. */
async function tabTo(name: string): Promise<void> {
  const wanted = (): boolean => {
    const called: Element[] = [
      ...screen.queryAllByRole("button", { name }),
      ...screen.queryAllByRole("textbox", { name }),
    ];
    return document.activeElement !== null && called.includes(document.activeElement);
  };
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (wanted()) return;
    await userEvent.keyboard("{Tab}");
  }
  throw new Error(`The focus never came to ${name}; it is on ${document.activeElement?.outerHTML}`);
}

const press = async (name: string): Promise<void> => {
  await tabTo(name);
  await userEvent.keyboard("{Enter}");
};

describe("by keyboard alone", () => {
  let stage: Stage;
  const complaints = vi.spyOn(console, "error");
  afterEach(async () => {
    cleanup();
    await stage.client.dispose();
    expect(complaints.mock.calls.map(([first]) => String(first))).toEqual([]);
  });

  it("a whole conference: start, add two, mute, keys, remove, leave; and each step is said aloud", async () => {
    stage = await setStage(async (opened) => {
      await opened.talkTo(ada);
      opened.simulator.person("Mei Tanaka").script().answerAfter(1_500);
    });
    render(
      <StrictMode>
        <ConferenceProvider client={stage.client}>
          <ConferencePanel />
        </ConferenceProvider>
      </StrictMode>,
    );
    const said = listen();

    await press("Start conference");
    await screen.findByRole("button", { name: "Leave" }, { timeout: 8_000 });

    // One is picked …
    await press("Add call");
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe(`Add ${ada}`),
    );
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("button", { name: `Remove ${ada}` }, { timeout: 8_000 });
    // … and the focus is where the next one begins: a number is dialled.
    expect(document.activeElement?.textContent).toBe("Add call");
    await waitFor(() => expect(stage.client.views.participants[1]?.status).toBe("connected"));
    await userEvent.keyboard("{Enter}");
    await tabTo("Number or extension");
    await userEvent.keyboard(`${MEI}{Enter}`);
    await waitFor(
      () => expect(stage.client.views.participants[2]).toMatchObject({ status: "connected" }),
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
    await waitFor(() => expect(stage.client.views.participants).toHaveLength(2));
    // The focus stays near.
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
    // Others may come between, as what is being done; none of these may be missing or out of order.
    await waitFor(() => expect(said.filter((text) => expected.includes(text))).toEqual(expected));
  });

  it("what is refused is said at once, and can be dismissed", async () => {
    stage = await setStage((opened) => opened.conferenceWith(ada, northwind));
    render(
      <ConferenceProvider client={stage.client}>
        <ConferencePanel />
      </ConferenceProvider>,
    );
    const said = listen();
    stage.simulator.faults.add({ name: "restStatus", method: "PATCH", status: 409 });
    await press(`Mute ${ada}`);
    await waitFor(() => expect(said.join(" ")).toContain("The platform refused."));
    await press("Dismiss");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});
