import { ConferenceProvider } from "@rc-conference/core";
import { chooseDevice } from "@rc-conference/core/actions";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { type ComponentType, createRef, type ReactNode, StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ConferencePanel, MessagesProvider, Readiness, ReadinessParts } from "../index.ts";
import { setUpTestbed, sixthPhone, type Testbed } from "../testing/testbed.ts";

let testbed: Testbed;
const consoleError = vi.spyOn(console, "error");

const show = (content: ReactNode): ReturnType<typeof render> =>
  render(
    <StrictMode>
      <ConferenceProvider client={testbed.client}>{content}</ConferenceProvider>
    </StrictMode>,
  );
const button = (name: string): HTMLButtonElement => screen.getByRole("button", { name });
const item = (name: string): HTMLElement => screen.getByText(name).closest("li") as HTMLElement;
const outcome = (): string | null | undefined =>
  document.querySelector(".rcc-readiness-outcome")?.textContent;
const finished = (): Promise<void> =>
  waitFor(() => expect(button("Save report").disabled).toBe(false), { timeout: 15_000 });

afterEach(() => {
  cleanup();
  const errors = consoleError.mock.calls.map(([first]) => String(first));
  consoleError.mockClear();
  expect(errors).toEqual([]);
});

describe("Readiness", () => {
  beforeEach(async () => {
    testbed = await setUpTestbed(async ({ microphone }) => microphone.setTone(440));
  });

  it("checks on demand, by keyboard, and shows each status as an icon and a word", async () => {
    show(<Readiness data-testid="root" />);
    const root = screen.getByTestId("root");
    expect(root.dataset["status"]).toBe("idle");
    await userEvent.tab();
    expect(document.activeElement).toBe(button("Check now"));
    await userEvent.keyboard("{Enter}");
    await finished();
    expect(document.activeElement).toBe(button("Check again"));
    expect({ ...root.dataset }).toMatchObject({ status: "done", outcome: "ready" });
    const list = screen.getByRole("list", { name: "Checks" });
    for (const check of within(list).getAllByRole("listitem")) {
      expect(check.dataset["status"]).toBe("pass");
      expect(within(check).getByText("OK").querySelector("svg")).not.toBeNull();
    }
  });

  it("announces the start and the result, and no single check", async () => {
    const { container } = show(<Readiness />);
    const region = container.querySelector("[aria-live=polite]");
    const announced: string[] = [];
    const observer = new MutationObserver(() => announced.push(region?.textContent ?? ""));
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true });
    await userEvent.click(button("Check now"));
    await finished();
    await waitFor(() =>
      expect(announced).toEqual([
        "The checks run. Say something, so that the microphone can be checked.",
        "Everything works.",
      ]),
    );
    observer.disconnect();
  });

  it("is cancelled by its button, and checks again", async () => {
    testbed.microphone.refuse("unanswered");
    show(<Readiness />);
    await userEvent.click(button("Check now"));
    await screen.findByText("Microphone permission: 2 of 9");
    await userEvent.click(button("Cancel"));
    expect(screen.getAllByText("not checked")).toHaveLength(9);
    testbed.microphone.refuse(undefined);
    await userEvent.click(button("Check now"));
    await finished();
    expect(screen.getAllByText("OK")).toHaveLength(9);
  });

  it("says what to do, and which check a skipped one waits for", async () => {
    testbed.microphone.refuse("denied");
    show(<Readiness />);
    await userEvent.click(button("Check now"));
    await finished();
    const permission = item("Microphone permission");
    expect(permission.dataset).toMatchObject({ status: "fail", reason: "microphone-denied" });
    expect(permission.textContent).toContain("Allow the microphone in the browser's address bar");
    expect(item("Microphone").textContent).toContain("Waits for “Microphone permission”.");
    expect(outcome()).toBe("A conference would not work yet.");
  });

  it("says the level of trouble that only limits a conference", async () => {
    const { client, microphone } = testbed;
    microphone.add({ deviceId: "desk", kind: "audiooutput", label: "Desk speaker" });
    await chooseDevice(client, { role: "output", deviceId: "desk" });
    microphone.unplug("desk");
    show(<Readiness />);
    await userEvent.click(button("Check now"));
    await finished();
    expect(item("Speaker").dataset).toMatchObject({ status: "warn", reason: "speaker-replaced" });
    expect(outcome()).toBe("You can start a conference, with the limits below.");
  });

  it("saves the report as a JSON file", async () => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return "blob:report";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    show(<Readiness />);
    await userEvent.click(button("Check now"));
    await finished();
    await userEvent.click(button("Save report"));
    vi.restoreAllMocks();
    vi.spyOn(console, "error");
    expect(names[0]).toMatch(/^conference-check-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.json$/);
    expect(JSON.parse((await blobs[0]?.text()) ?? "")).toMatchObject({ outcome: "ready" });
  });

  it("uses the texts of MessagesProvider, with the values of a check", async () => {
    await testbed.reloadPage();
    testbed.simulator.faults.add({
      name: "restStatus",
      path: "extension/~",
      status: 429,
      lasts: 60_000,
    });
    show(
      <MessagesProvider
        messages={{
          checkNow: "Prüfen",
          readinessReasons: {
            "rate-limited": {
              summary: ({ details }) => `Zu viele Anfragen (${details["status"]}).`,
            },
          },
        }}
      >
        <Readiness />
      </MessagesProvider>,
    );
    await userEvent.click(button("Prüfen"));
    await finished();
    expect(item("Login").textContent).toContain("Zu viele Anfragen (429).");
    expect(item("Login").textContent).toContain("Try again when the wait is over.");
  });

  it("is made of its parts, which accept className, attributes, a ref and a render prop", async () => {
    const { Root, Item, Name, Status, Remedy, List, Outcome, RunButton, ExportButton } =
      ReadinessParts;
    type AnyPart = ComponentType<Record<string, unknown>>;
    const inRoot = (part: ReactNode): ReactNode => <Root>{part}</Root>;
    const inItem = (part: ReactNode): ReactNode => inRoot(<Item check="login">{part}</Item>);
    const cases: [string, AnyPart, (part: ReactNode) => ReactNode][] = [
      ["Root", Root as AnyPart, (part) => part],
      ["List", List as AnyPart, inRoot],
      ["Outcome", Outcome as AnyPart, inRoot],
      ["RunButton", RunButton as AnyPart, inRoot],
      ["ExportButton", ExportButton as AnyPart, inRoot],
      ["Name", Name as AnyPart, inItem],
      ["Status", Status as AnyPart, inItem],
    ];
    for (const [, Part, wrap] of cases) {
      const ref = createRef<HTMLElement>();
      show(wrap(<Part ref={ref} className="mine" data-testid="part" />));
      expect(screen.getByTestId("part")).toBe(ref.current);
      expect(ref.current?.className).toMatch(/^rcc.* mine$/);
      cleanup();
      show(wrap(<Part render={<article data-testid="other" />} />));
      expect(screen.getByTestId("other").tagName).toBe("ARTICLE");
      cleanup();
    }
    expect(() => show(<RunButton />)).toThrow(/Put it inside <ReadinessParts.Root>/);
    expect(() => show(inRoot(<Remedy />))).toThrow(/Put it inside <ReadinessParts.Item>/);
    consoleError.mockClear();
  });
});

describe("ConferencePanel before a start", () => {
  const banner = (): HTMLElement | null =>
    document.querySelector<HTMLElement>(".rcc-readiness-banner");

  it("says nothing if nothing is missing", async () => {
    testbed = await setUpTestbed(undefined);
    show(<ConferencePanel />);
    await waitFor(() => expect(button("Start conference").disabled).toBe(false));
    expect(banner()).toBeNull();
  });

  it("offers the app's login to somebody who is not logged in, and checks again after it", async () => {
    testbed = await setUpTestbed(async ({ simulator }) => simulator.faults.revokeTokens());
    const { platform, simulator } = testbed;
    const onLogIn = vi.fn(async () => {
      await platform.login({ jwt: simulator.extensions[0]?.jwt ?? "" });
    });
    show(<ConferencePanel onLogIn={onLogIn} />);
    await waitFor(() => expect(banner()?.dataset["reason"]).toBe("notLoggedIn"));
    const start = button("Start conference");
    expect(start.disabled).toBe(true);
    const reason = document.getElementById(start.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe("Log in first.");
    await userEvent.click(button("Log in"));
    expect(onLogIn).toHaveBeenCalledOnce();
    await waitFor(() => expect(banner()).toBeNull());
    expect(button("Start conference").disabled).toBe(false);
  });

  it("has no button to log in without the app's callback, and notices a login of another window", async () => {
    testbed = await setUpTestbed(async ({ simulator }) => simulator.faults.revokeTokens());
    const { platform, simulator } = testbed;
    show(<ConferencePanel />);
    await waitFor(() => expect(banner()).not.toBeNull());
    expect(screen.queryByRole("button", { name: "Log in" })).toBeNull();
    await platform.login({ jwt: simulator.extensions[0]?.jwt ?? "" });
    expect(banner()).not.toBeNull();
    dispatchEvent(new Event("focus"));
    await waitFor(() => expect(banner()).toBeNull());
  });

  it("names a missing digital line, with which a start surely fails", async () => {
    testbed = await setUpTestbed(undefined, { simulator: { features: { VoipCalling: false } } });
    show(<ConferencePanel />);
    await waitFor(() => expect(banner()?.dataset["reason"]).toBe("noDigitalLine"));
    expect(button("Start conference").disabled).toBe(true);
  });

  it("names a sixth phone, keeps Start enabled, and checks again", async () => {
    testbed = await setUpTestbed(sixthPhone);
    show(<ConferencePanel />);
    await waitFor(() => expect(banner()?.dataset["reason"]).toBe("tooManyPhones"));
    expect(button("Start conference").disabled).toBe(false);
    await userEvent.click(button("Check again"));
    // The phone is refused again, and the banner with its focus stays meanwhile.
    expect(document.activeElement).toBe(button("Check again"));
    await waitFor(() => expect(testbed.client.views.phone.status).toBe("failed"));
    expect(banner()).not.toBeNull();
    // The provider tries again by itself too, and the banner may go before a click by the pointer.
    testbed.simulator.faults.clear();
    await act(async () => button("Check again").click());
    await waitFor(() => expect(banner()).toBeNull());
    expect(testbed.client.views.phone.status).toBe("registered");
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  it("opens the checks, which go on when they have connected the phone", async () => {
    testbed = await setUpTestbed(async (opened) => {
      opened.microphone.setTone(440);
      await sixthPhone(opened);
    });
    show(<ConferencePanel />);
    await userEvent.click(await screen.findByRole("button", { name: "Details" }));
    const dialog = await screen.findByRole("dialog", { name: "Check before the call" });
    testbed.simulator.faults.clear();
    await userEvent.click(button("Check now"));
    await waitFor(() => expect(banner()).toBeNull());
    await finished();
    expect(within(dialog).getAllByText("OK")).toHaveLength(9);
    await userEvent.click(button("Done"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });
});
