import { ConferenceProvider, useActiveCalls } from "@rc-conference/core";
import { bringInCall, endConference, startRecording } from "@rc-conference/core/actions";
import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  ActiveCallPicker,
  ConferencePanel,
  IncomingCall,
  MiniPanel,
  ParticipantList,
  Readiness,
} from "./index.ts";
import { expectFocusInside, expectFocusOn, press, tabTo, watchFocus } from "./testing/keyboard.ts";
import { names, type Setup, setUpTestbed, sixthPhone, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = "", jonas = "", , luis = ""] = names;
configure({ asyncUtilTimeout: 5_000 });
let testbed: Testbed;
const consoleError = vi.spyOn(console, "error");

const show = async (content: ReactNode, setup?: Setup): Promise<void> => {
  testbed = await setUpTestbed(setup);
  render(
    <StrictMode>
      <ConferenceProvider client={testbed.client}>{content}</ConferenceProvider>
    </StrictMode>,
  );
};
const showPanel = (setup?: Setup): Promise<void> => show(<ConferencePanel />, setup);
const status = (wanted: string): Promise<void> =>
  testbed.waitUntil(({ conference }) => conference.status === wanted);

afterEach(async () => {
  cleanup();
  await testbed.client.dispose();
  const errors = consoleError.mock.calls.map(([first]) => String(first));
  consoleError.mockClear();
  expect(errors).toEqual([]);
});

describe("the focus in the panel", () => {
  it("goes from Answer and Decline to the next ringing card, and then to the call and the heading", async () => {
    await showPanel(async (opened) => {
      await opened.ringFrom(ada);
      await opened.ringFrom(northwind);
      await opened.ringFrom(jonas);
    });
    await press(`Decline ${ada}`);
    const falls = watchFocus();
    await expectFocusOn(`Decline ${northwind}`);
    await userEvent.keyboard("{Enter}");
    await expectFocusOn(`Decline ${jonas}`);
    await press(`Answer ${jonas}`);
    await testbed.waitUntil(({ calls }) => calls[0]?.status === "connected");
    // Its line in the panel.
    await expectFocusOn(new RegExp(`${jonas}.*connected$`));
    expect(falls()).toBe(0);
    await act(() => testbed.ringFrom(luis));
    await press(`Decline ${luis}`);
    await testbed.waitUntil(({ calls }) => calls.length === 1);
    await expectFocusOn("Conference");
  });

  it("goes to the heading when the caller gives up", async () => {
    await showPanel(async (opened) => void (await opened.ringFrom(ada)));
    await tabTo(`Answer ${ada}`);
    act(() => testbed.simulator.person(ada).hangUp());
    await testbed.waitUntil(({ calls }) => calls.length === 0);
    await expectFocusOn("Conference");
  });

  it("stays in the panel from Answer and add to the participant", async () => {
    await showPanel(async (opened) => {
      await opened.startConferenceWith(ada);
      await opened.ringFrom(northwind);
    });
    await press(`Answer and add ${northwind}`);
    const falls = watchFocus();
    await screen.findByRole("button", { name: `Remove ${northwind}` }, { timeout: 8_000 });
    await testbed.waitUntil(({ participants }) => participants[2]?.status === "connected");
    expectFocusInside();
    expect(falls()).toBe(0);
  });

  it.each(["Start conference", "Merge 2 calls"])("stays in the panel after %s", async (button) => {
    await showPanel(async (opened) => void (await opened.connectCalls(ada, northwind)));
    await press(button);
    const falls = watchFocus();
    await status("active");
    await expectFocusOn("Conference");
    expect(falls()).toBe(0);
  });

  it("goes to the reason when a conference could not start, and on from Dismiss", async () => {
    await showPanel((opened) => opened.microphone.refuse("denied") as never);
    await press("Start conference");
    await expectFocusOn("The microphone could not be used.");
    await press("Dismiss: The microphone could not be used.");
    await expectFocusOn("Talk to several people at once");
  });

  it.each(["Leave", "End for everyone"])("stays in the panel after %s", async (button) => {
    await showPanel((opened) => opened.startConferenceWith(ada));
    await press(button);
    const falls = watchFocus();
    if (button !== "Leave") {
      await screen.findByRole("dialog");
      const [confirm] = screen.getAllByRole("button", { name: button }).slice(-1);
      confirm?.focus();
      await userEvent.keyboard("{Enter}");
    }
    await status("ended");
    await expectFocusOn("Conference");
    expect(falls()).toBe(0);
    await press("New conference");
    await status("active");
    await expectFocusOn("Conference");
  });

  it("returns from a dialog to its button, and to the heading when the conference ends meanwhile", async () => {
    await showPanel((opened) => opened.startConferenceWith(ada));
    await press("End for everyone");
    await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await expectFocusOn("End for everyone");
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("dialog");
    await press("Cancel");
    await expectFocusOn("End for everyone");
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("dialog");
    await act(() => endConference(testbed.client));
    // The summary takes the place of the controls at once in React 18, and after "Ending" in React 19.
    await expectFocusOn(/^(Conference|You ended the conference\.)$/);
  });

  it("returns from a menu to its button", async () => {
    await showPanel((opened) => opened.startConferenceWith(ada));
    await press("More");
    await waitFor(() => expect(document.activeElement?.role).toBe("menuitem"));
    await userEvent.keyboard("{Escape}");
    await expectFocusOn("More");
    await press(`More for ${ada}`);
    await waitFor(() => expect(document.activeElement?.role).toBe("menuitem"));
    await userEvent.keyboard("{Enter}");
    await expectFocusOn(`More for ${ada}`);
  });

  it("goes from Call to the field when the button is disabled", async () => {
    await showPanel((opened) => opened.startConferenceWith(ada));
    await press("Add call");
    await tabTo("Number or extension");
    await userEvent.keyboard("103");
    await press("Call");
    await waitFor(() => expect(document.activeElement?.tagName).toBe("INPUT"));
    expectFocusInside();
  });

  it("stays in the panel when an error is dismissed", async () => {
    await showPanel((opened) => opened.startConferenceWith(ada));
    testbed.simulator.faults.add({ name: "restStatus", method: "PATCH", status: 409 });
    await press(`Mute ${ada}`);
    await screen.findByRole("alert");
    await press(`Dismiss: ${ada}`);
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expectFocusInside();
  });
});

describe("the focus in banners and dialogs of the panel", () => {
  it("returns from the checks to Details, and goes to the heading when the banner goes", async () => {
    await showPanel(sixthPhone);
    await press("Details");
    await screen.findByRole("dialog");
    await press("Check now");
    const falls = watchFocus();
    await press("Cancel");
    expectFocusInside();
    await userEvent.keyboard("{Escape}");
    await expectFocusOn("Details");
    await tabTo("Check again");
    // The client tries again by itself, too.
    testbed.simulator.faults.clear();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Details" })).toBeNull());
    await expectFocusOn("Conference");
    expect(falls()).toBe(0);
  });

  it("goes on from Log in when the user is logged in", async () => {
    let { platform }: Pick<Testbed, "platform"> = {} as Testbed;
    const logIn = async (): Promise<void> => {
      await platform.login({ jwt: testbed.simulator.extensions[0]?.jwt ?? "" });
    };
    await show(<ConferencePanel onLogIn={logIn} />, async (opened) => {
      ({ platform } = opened);
      opened.simulator.faults.revokeTokens();
    });
    await screen.findByRole("button", { name: "Log in" });
    await press("Log in");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Log in" })).toBeNull());
    expectFocusInside();
  });

  it.each(["Rejoin", "Not now"])("stays in the panel after %s", async (button) => {
    await showPanel(async (opened) => {
      await opened.startConferenceWith(ada);
      await opened.reloadPage({ rejoin: "ask" });
    });
    await press(button);
    const falls = watchFocus();
    await status(button === "Rejoin" ? "active" : "idle");
    await waitFor(() => expect(screen.queryByRole("button", { name: button })).toBeNull());
    expectFocusInside();
    expect(falls()).toBe(0);
  });

  it("stays in the panel when rejoining is cancelled", async () => {
    await showPanel(async (opened) => {
      await opened.startConferenceWith(ada);
      opened.simulator.faults.add({ name: "inviteUnanswered", times: 9 });
      await opened.reloadPage();
      await opened.waitUntil(({ conference }) => conference.status === "rejoining");
    });
    await press("Cancel");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull());
    expectFocusInside();
  });

  it("stays in the panel when a recording is agreed to, and stopped", async () => {
    await showPanel(async (opened) => {
      await opened.startConferenceWith(ada);
      await startRecording(opened.client, { consent: "given" });
      const [callId = ""] = await opened.connectCalls(northwind);
      await bringInCall(opened.client, { callId });
    });
    await press("They agreed");
    const falls = watchFocus();
    await waitFor(() => expect(screen.queryByRole("button", { name: "They agreed" })).toBeNull());
    expectFocusInside();
    await press("Stop recording");
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Stop recording" })).toBeNull(),
    );
    expectFocusInside();
    expect(falls()).toBe(0);
  });

  it("goes to the next ringing card when a call is forwarded", async () => {
    await showPanel(async (opened) => {
      await opened.ringFrom(ada);
      await opened.ringFrom(northwind);
    });
    await press(`Forward ${ada}`);
    await tabTo(`Forward to: call from ${ada}`);
    await userEvent.keyboard("103");
    await press(`Forward now: ${ada}`);
    const falls = watchFocus();
    await testbed.waitUntil(({ calls }) => calls.length === 1);
    await waitFor(() => expect(screen.queryByText(ada)).toBeNull());
    expectFocusInside();
    expect(falls()).toBe(0);
  });
});

describe("the focus outside of a panel", () => {
  it("stays in the mini panel, and goes to the page when it goes", async () => {
    await show(
      <main>
        <button type="button">Next</button>
        <MiniPanel onOpen={() => undefined} />
      </main>,
      (opened) => opened.startConferenceWith(ada),
    );
    await press("Move with the arrow keys");
    const falls = watchFocus();
    await userEvent.keyboard("{ArrowUp}");
    expectFocusInside();
    await press("Open the panel");
    expectFocusInside();
    await press("Mute");
    await expectFocusOn("Unmute");
    await press("Hold");
    await expectFocusOn("Resume");
    await press("Leave");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Leave" })).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Next"));
    expect(falls()).toBe(0);
  });

  it("goes from the mini panel to the panel of the page when the host leaves", async () => {
    await show(
      <>
        <ConferencePanel />
        <MiniPanel />
      </>,
      (opened) => opened.startConferenceWith(ada),
    );
    const mini = screen.getByRole("region", { name: "Current call" });
    within(mini).getByRole("button", { name: "Leave" }).focus();
    await userEvent.keyboard("{Enter}");
    await status("ended");
    await expectFocusOn("Conference");
  });

  it("stays in the checks while they run, are cancelled, and are saved", async () => {
    await show(<Readiness />);
    await press("Check now");
    const falls = watchFocus();
    await expectFocusOn("Cancel");
    await userEvent.keyboard("{Enter}");
    await expectFocusOn("Check now");
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("button", { name: "Check again" }, { timeout: 15_000 });
    await expectFocusOn("Check again");
    await press("Save report");
    await expectFocusOn("Save report");
    expect(falls()).toBe(0);
  });

  it("goes to the panel of the page when a ringing card goes", async () => {
    await show(
      <>
        <IncomingCall />
        <ConferencePanel incomingCalls={false} />
      </>,
      async (opened) => void (await opened.ringFrom(ada)),
    );
    await press(`Decline ${ada}`);
    await testbed.waitUntil(({ calls }) => calls.length === 0);
    await expectFocusOn("Conference");
  });

  it("goes to the next control of the page when there is no panel", async () => {
    await show(
      <main>
        <IncomingCall />
        <button type="button">Next</button>
      </main>,
      async (opened) => void (await opened.ringFrom(ada)),
    );
    await press(`Decline ${ada}`);
    await testbed.waitUntil(({ calls }) => calls.length === 0);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Next"));
  });

  it("goes to the app's element of the call after Answer", async () => {
    await show(
      <>
        <IncomingCall />
        <ul>
          <li data-rcc-item="other">Other</li>
        </ul>
        <Calls />
      </>,
      async (opened) => void (await opened.ringFrom(ada)),
    );
    await press(`Answer ${ada}`);
    await testbed.waitUntil(({ calls }) => calls[0]?.status === "connected");
    await waitFor(() => expect(document.activeElement?.textContent).toBe(`Card of ${ada}`));
    // The element becomes focusable only for as long as it has the focus.
    expect(document.activeElement?.getAttribute("tabindex")).toBe("-1");
    const card = document.activeElement as HTMLElement;
    card.blur();
    expect(card.hasAttribute("tabindex")).toBe(false);
  });

  it("goes to the next call after a call was picked", async () => {
    await show(<ActiveCallPicker />, async (opened) => {
      await opened.connectCalls(ada, northwind);
    });
    await press(`Add ${ada}`);
    await testbed.waitUntil(({ participants }) => participants.length === 2);
    expectFocusInside();
  });

  it("stays where the user put it", async () => {
    await show(
      <>
        <ParticipantList />
        <p>Text of the page</p>
      </>,
      (opened) => opened.startConferenceWith(ada, northwind),
    );
    await tabTo(`Remove ${ada}`);
    await userEvent.click(screen.getByText("Text of the page"));
    expect(document.activeElement).toBe(document.body);
    act(() => testbed.simulator.person(ada).hangUp());
    await waitFor(() => expect(screen.queryByText(ada)).toBeNull());
    expect(document.activeElement).toBe(document.body);
  });

  it("is kept inside of a shadow root", async () => {
    const host = document.body.appendChild(document.createElement("div"));
    const container = host
      .attachShadow({ mode: "open" })
      .appendChild(document.createElement("div"));
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
    render(
      <ConferenceProvider client={testbed.client}>
        <ConferencePanel />
      </ConferenceProvider>,
      { container },
    );
    const shadow = host.shadowRoot as ShadowRoot;
    const button = (label: string): HTMLElement | null =>
      shadow.querySelector<HTMLElement>(`button[aria-label="${label}"]`);
    button(`Remove ${ada}`)?.focus();
    act(() => testbed.simulator.person(ada).hangUp());
    await waitFor(() => expect(button(`Remove ${ada}`)).toBeNull());
    await waitFor(() => expect(shadow.activeElement).toBe(button(`Remove ${northwind}`)));
    cleanup();
    host.remove();
  });
});

/** An app's own list of calls. */
function Calls(): ReactNode {
  const { data } = useActiveCalls();
  return data
    .filter(({ status: callStatus }) => callStatus === "connected")
    .map(({ id, name }) => (
      <p key={id} data-rcc-item={id}>
        Card of {name}
      </p>
    ));
}
