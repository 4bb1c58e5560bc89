import { ConferenceProvider } from "@rc-conference/core";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "./styles.css";
import { ConferencePanel, MiniPanel, PopOut } from "./index.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = ""] = names;
const consoleError = vi.spyOn(console, "error");
let testbed: Testbed;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  document.querySelector("iframe[data-pop-out]")?.remove();
  const errors = consoleError.mock.calls.map(([first]) => String(first));
  consoleError.mockClear();
  expect(errors).toEqual([]);
});

/** The window of Document Picture-in-Picture, played by a frame of the same origin. */
function simulatePictureInPicture(): { frame(): HTMLIFrameElement | null } {
  const requestWindow = (size: { width: number; height: number }): Promise<Window> => {
    const frame = document.createElement("iframe");
    frame.dataset["popOut"] = "";
    Object.assign(frame.style, { width: `${size.width}px`, height: `${size.height}px` });
    document.body.append(frame);
    const view = frame.contentWindow as Window;
    view.close = () => frame.remove();
    return Promise.resolve(view);
  };
  vi.stubGlobal("documentPictureInPicture", { requestWindow });
  return { frame: () => document.querySelector("iframe[data-pop-out]") };
}

describe("PopOut", () => {
  beforeEach(async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
  });

  const show = (): ReturnType<typeof render> =>
    render(
      <StrictMode>
        <ConferenceProvider client={testbed.client}>
          <PopOut>
            <ConferencePanel />
          </PopOut>
        </ConferenceProvider>
      </StrictMode>,
    );

  it("moves the panel to a window and back, and keeps what was typed", async () => {
    const { frame } = simulatePictureInPicture();
    show();
    const panel = screen.getByRole("region", { name: "Conference" });
    await userEvent.click(screen.getByRole("button", { name: "Add call" }));
    await userEvent.fill(screen.getByLabelText("Number or extension"), "+1650");
    await userEvent.click(screen.getByRole("button", { name: "Show in its own window" }));

    await screen.findByText("The conference is in a window of its own.");
    const other = frame()?.contentDocument as Document;
    const popped = within(other.body);
    expect(popped.getByRole("region", { name: "Conference" })).toBe(panel);
    expect(screen.queryByRole("region", { name: "Conference" })).toBeNull();
    expect((popped.getByLabelText("Number or extension") as HTMLInputElement).value).toBe("+1650");
    const back = popped.getByRole("button", { name: "Back to the page" });
    expect(other.activeElement).toBe(back);

    // The panel works there: events reach React, and updates are rendered.
    popped.getByRole("button", { name: "Mute" }).click();
    await popped.findByRole("button", { name: "Unmute" });

    back.click();
    expect(screen.getByRole("region", { name: "Conference" })).toBe(panel);
    expect(frame()).toBeNull();
    expect(document.activeElement).toBe(
      await screen.findByRole("button", { name: "Show in its own window" }),
    );
    expect((screen.getByLabelText("Number or extension") as HTMLInputElement).value).toBe("+1650");
  });

  it("copies the styles, the theme and the tokens of the page", async () => {
    const { frame } = simulatePictureInPicture();
    const style = document.createElement("style");
    document.head.append(style);
    style.sheet?.insertRule(".rcc-title { letter-spacing: 3px; }");
    render(
      <ConferenceProvider client={testbed.client}>
        <div data-rcc-theme="dark" dir="rtl" style={{ fontFamily: "monospace" }}>
          <PopOut>
            <ConferencePanel />
          </PopOut>
        </div>
      </ConferenceProvider>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Show in its own window" }));
    await waitFor(() => expect(frame()).not.toBeNull());
    const other = frame()?.contentDocument as Document;
    const title = await within(other.body).findByRole("heading", { name: "Conference" });
    const view = other.defaultView as Window;
    expect(view.getComputedStyle(title).letterSpacing).toBe("3px");
    expect(view.getComputedStyle(title).fontFamily).toBe("monospace");
    expect(view.getComputedStyle(title).direction).toBe("rtl");
    expect(other.documentElement.dataset["rccTheme"]).toBe("dark");
    style.remove();
  });

  it("brings the panel back when the user closes the window", async () => {
    const { frame } = simulatePictureInPicture();
    show();
    await userEvent.click(screen.getByRole("button", { name: "Show in its own window" }));
    await screen.findByText("The conference is in a window of its own.");
    frame()?.contentWindow?.dispatchEvent(new Event("pagehide"));
    await waitFor(() => expect(screen.getByRole("region", { name: "Conference" })).toBeDefined());
    expect(screen.queryByText("The conference is in a window of its own.")).toBeNull();
    expect(document.activeElement).toBe(
      screen.getByRole("button", { name: "Show in its own window" }),
    );
  });

  it("brings the panel back by the button that stands in its place, with the focus", async () => {
    simulatePictureInPicture();
    show();
    await userEvent.click(screen.getByRole("button", { name: "Show in its own window" }));
    const back = await screen.findByRole("button", { name: "Back to the page" });
    back.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole("button", { name: "Show in its own window" }),
      ),
    );
  });

  it("closes the window when it is unmounted", async () => {
    const { frame } = simulatePictureInPicture();
    const { unmount } = show();
    await userEvent.click(screen.getByRole("button", { name: "Show in its own window" }));
    await screen.findByText("The conference is in a window of its own.");
    unmount();
    expect(frame()).toBeNull();
  });

  it("has no button where the browser has no such windows, and outside of a PopOut", () => {
    vi.stubGlobal("documentPictureInPicture", undefined);
    show();
    expect(screen.queryByRole("button", { name: "Show in its own window" })).toBeNull();
    cleanup();
    simulatePictureInPicture();
    render(
      <ConferenceProvider client={testbed.client}>
        <ConferencePanel />
      </ConferenceProvider>,
    );
    expect(screen.queryByRole("button", { name: "Show in its own window" })).toBeNull();
  });
});

describe("MiniPanel", () => {
  const show = (onOpen?: () => void): ReturnType<typeof render> =>
    render(
      <StrictMode>
        <ConferenceProvider client={testbed.client}>
          <MiniPanel {...(onOpen && { onOpen })} />
        </ConferenceProvider>
      </StrictMode>,
    );

  it("shows who is in the conference, and mutes, holds and leaves", async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
    const onOpen = vi.fn();
    show(onOpen);
    const panel = screen.getByRole("region", { name: "Current call" });
    expect(panel.textContent).toContain(`${ada} and ${northwind}`);
    await userEvent.click(screen.getByRole("button", { name: "Mute" }));
    await userEvent.click(await screen.findByRole("button", { name: "Unmute" }));
    await userEvent.click(screen.getByRole("button", { name: "Hold" }));
    await screen.findByRole("button", { name: "Resume" });
    await userEvent.click(screen.getByRole("button", { name: "Open the panel" }));
    expect(onOpen).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole("button", { name: "Leave" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Current call" })).toBeNull());
  });

  it("moves by the arrow keys and by dragging, and stays inside the window", async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada));
    show();
    const panel = screen.getByRole("region", { name: "Current call" });
    const handle = screen.getByRole("button", { name: "Move with the arrow keys" });
    const corner = panel.getBoundingClientRect();
    handle.focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowUp}");
    expect(panel.getBoundingClientRect().left).toBe(corner.left - 16);
    expect(panel.getBoundingClientRect().top).toBe(corner.top - 16);
    await userEvent.keyboard("{Home}");
    expect(panel.getBoundingClientRect().left).toBe(corner.left);
    for (let step = 0; step < 20; step += 1) {
      await userEvent.keyboard("{Shift>}{ArrowUp}{ArrowRight}{/Shift}");
    }
    expect(panel.getBoundingClientRect().top).toBe(8);
    expect(panel.getBoundingClientRect().right).toBe(innerWidth - 8);

    const drag = (type: string, x: number, y: number): boolean =>
      handle.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: x, clientY: y }),
      );
    handle.setPointerCapture = () => undefined;
    drag("pointerdown", 200, 20);
    drag("pointermove", 180, 60);
    expect(panel.getBoundingClientRect().top).toBe(48);
    drag("lostpointercapture", 180, 60);
    drag("pointermove", 0, 0);
    expect(panel.getBoundingClientRect().top).toBe(48);
  });
});
