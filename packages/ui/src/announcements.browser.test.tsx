import { ConferenceProvider } from "@rc-conference/core";
import {
  answerCall,
  bringInCall,
  endConference,
  leaveConference,
  setHostMuted,
} from "@rc-conference/core/actions";
import { act, cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { CallControls, ConferencePanel } from "./index.ts";
import { collectAnnouncements } from "./testing/keyboard.ts";
import { names, type Setup, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;
configure({ asyncUtilTimeout: 5_000 });
let testbed: Testbed;
const consoleError = vi.spyOn(console, "error");

/** Longer than the gap that ends a burst. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_200));

async function show(
  setup?: Setup,
  options?: Parameters<typeof setUpTestbed>[1],
  content = <ConferencePanel />,
): Promise<string[]> {
  testbed = await setUpTestbed(setup, options);
  render(
    <StrictMode>
      <ConferenceProvider client={testbed.client}>{content}</ConferenceProvider>
    </StrictMode>,
  );
  return collectAnnouncements();
}

const liveTexts = (): string[] =>
  [...document.querySelectorAll("[aria-live]:not([aria-live=off])")]
    .map(({ textContent }) => textContent ?? "")
    .filter((text) => text !== "");

afterEach(async () => {
  cleanup();
  await testbed.client.dispose();
  const errors = consoleError.mock.calls.map(([first]) => String(first));
  consoleError.mockClear();
  expect(errors).toEqual([]);
});

describe("announcements", () => {
  it("gather ten joins, and ten departures, into two texts", async () => {
    const people = names.slice(0, 9);
    const announced = await show(async (opened) => {
      await opened.startConferenceWith();
    });
    const ids = await act(() => testbed.connectCalls(...people));
    await act(() => Promise.all(ids.map((callId) => bringInCall(testbed.client, { callId }))));
    await testbed.waitUntil(({ participants }) => participants.length === 10);
    await settle();
    act(() => {
      for (const name of people) testbed.simulator.person(name).hangUp();
    });
    await testbed.waitUntil(
      ({ participants, conference }) => participants.length <= 1 || conference.status === "ended",
    );
    await settle();
    const aboutPeople = announced.filter((text) => /joined|left\b/.test(text));
    expect(aboutPeople.length).toBeLessThanOrEqual(2);
    expect(aboutPeople[0]).toBe(`${people[0]}, ${people[1]} and 7 others joined`);
  });

  it("gather ten mixed joins and departures into two texts", async () => {
    const [first = "", second = "", ...others] = names.slice(0, 7);
    const announced = await show((opened) => opened.startConferenceWith(first, second));
    const people = ({ participants }: Testbed["client"]["views"]): string[] =>
      participants.filter(({ role }) => role === "participant").map(({ name }) => name);
    const join = async (...joining: string[]): Promise<void> => {
      const ids = await testbed.connectCalls(...joining);
      await Promise.all(ids.map((callId) => bringInCall(testbed.client, { callId })));
    };
    const waiting = await act(() => testbed.connectCalls(...others));
    await settle();
    announced.length = 0;
    const startedAt = performance.now();
    await act(async () => {
      // Five join, and four leave meanwhile: two who were there, and two who only just joined.
      const joined = Promise.all(waiting.map((callId) => bringInCall(testbed.client, { callId })));
      testbed.simulator.person(first).hangUp();
      testbed.simulator.person(second).hangUp();
      await joined;
      for (const name of others.slice(0, 2)) testbed.simulator.person(name).hangUp();
      await testbed.waitUntil((views) => !people(views).includes(others[1] ?? ""));
      // The tenth: one who left joins again.
      await join(first);
    });
    await testbed.waitUntil((views) => people(views).length === 4);
    const tookMs = performance.now() - startedAt;
    await settle();
    expect(people(testbed.client.views)).toEqual([...others.slice(2), first]);
    expect(tookMs).toBeLessThan(3_000);
    expect(announced.length, announced.join(" | ")).toBeLessThanOrEqual(2);
    // Who left and joined again is there: the departures come first.
    expect(announced[0]).toMatch(
      new RegExp(`^${first} and ${second} left\\. ${others[2]}, .* and 2 others joined$`),
    );
  });

  it("say nothing of those who are there already", async () => {
    const announced = await show((opened) => opened.startConferenceWith(ada, northwind));
    await settle();
    expect(announced.filter((text) => text.includes("joined"))).toEqual([]);
  });

  it("name each call that begins to ring once, and forget it when it is answered", async () => {
    const announced = await show();
    const first = await act(() => testbed.ringFrom(ada));
    await waitFor(() => expect(announced).toEqual([`${ada} is calling`]));
    await act(() => testbed.ringFrom(northwind));
    await waitFor(() => expect(announced.at(-1)).toBe(`${northwind} is calling`));
    expect(announced).toHaveLength(2);
    act(() => testbed.simulator.person(northwind).hangUp());
    await waitFor(() => expect(liveTexts()).toEqual([]));
    await act(() => answerCall(testbed.client, { callId: first }));
    await settle();
    expect(announced).toHaveLength(2);
    // Later calls of the same person are announced again.
    await act(() => testbed.ringFrom(northwind));
    await waitFor(() => expect(announced.at(-1)).toBe(`${northwind} is calling`));
    act(() => testbed.simulator.person(northwind).hangUp());
    await waitFor(() => expect(liveTexts()).toEqual([]));
  });

  it("name two calls that ring at once in one text", async () => {
    const announced = await show();
    testbed.simulator.person(ada).call("101");
    testbed.simulator.person(northwind).call("101");
    await waitFor(() => expect(announced).toEqual([`${ada} is calling. ${northwind} is calling`]));
  });

  it("speak callers without a name as they are shown", async () => {
    const announced = await show(undefined, {
      simulator: { people: [{ name: "+16505550199", phoneNumber: "+16505550199" }] },
    });
    testbed.simulator.person("+16505550199").call("101");
    await waitFor(() => expect(announced).toEqual(["+1 650 555 0199 is calling"]));
    expect(screen.getByText("+1 650 555 0199")).toBeDefined();
    expect(screen.getByRole("button", { name: "Answer +1 650 555 0199" })).toBeDefined();
  });

  it("say the reason that is shown after Leave and after End", async () => {
    const announced = await show((opened) => opened.startConferenceWith(ada));
    await act(() => leaveConference(testbed.client));
    const left = screen.getByText("You left. The others may still be talking.");
    await waitFor(() => expect(announced.at(-1)).toBe(`Conference: ${left.textContent}`));
    await userEvent.click(screen.getByRole("button", { name: "New conference" }));
    await screen.findByRole("button", { name: "Leave" });
    await act(() => endConference(testbed.client));
    const ended = screen.getByText("You ended the conference.");
    await waitFor(() => expect(announced.at(-1)).toBe(`Conference: ${ended.textContent}`));
  });

  it("say that the call goes on while reconnecting", async () => {
    const announced = await show((opened) => opened.startConferenceWith(ada));
    testbed.simulator.faults.add({ name: "gatewayRefused", times: Number.POSITIVE_INFINITY });
    act(() => testbed.simulator.faults.dropGatewaySockets());
    await testbed.waitUntil(({ conference }) => conference.status === "reconnecting");
    await waitFor(() =>
      expect(announced.at(-1)).toBe(
        "Conference: Updates from the phone system are interrupted. The call goes on.",
      ),
    );
  });

  it("say own mute and hold once, with and without a panel", async () => {
    const announced = await show(
      (opened) => opened.startConferenceWith(ada),
      undefined,
      <CallControls />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Mute" }));
    await waitFor(() => expect(announced).toEqual(["You are muted"]));
    // The app unmutes.
    await act(() => setHostMuted(testbed.client, { muted: false }));
    await waitFor(() => expect(announced.at(-1)).toBe("You are no longer muted"));
    await userEvent.click(screen.getByRole("button", { name: "Hold" }));
    await waitFor(() => expect(announced.at(-1)).toBe("You are on hold"));
    cleanup();
    const inPanel = await show((opened) => opened.startConferenceWith(jonas));
    await userEvent.click(screen.getByRole("button", { name: "Mute" }));
    await waitFor(() => expect(inPanel).toEqual(["You are muted"]));
  });

  it("say each pressed key and not the row of keys", async () => {
    const announced = await show((opened) => opened.startConferenceWith(ada));
    await userEvent.click(screen.getByRole("button", { name: "Keypad" }));
    for (const key of ["4", "2", "2"]) {
      await userEvent.click(screen.getByRole("button", { name: key }));
      await settle();
    }
    expect(screen.getByLabelText("Sent tones").textContent).toBe("422");
    // The collector leaves out repetitions.
    expect(announced).toEqual(["4", "2"]);
  });
});
