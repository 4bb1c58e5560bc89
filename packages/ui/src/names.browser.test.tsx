import { ConferenceProvider } from "@rc-conference/core";
import {
  answerCall,
  bringInCall,
  dialIntoConference,
  endConference,
  startConference,
  startRecording,
} from "@rc-conference/core/actions";
import { cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ConferencePanel } from "./index.ts";
import {
  names,
  type Setup,
  setUpTestbed,
  type Testbed,
  type TestbedOptions,
} from "./testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;
configure({ asyncUtilTimeout: 5_000 });
let testbed: Testbed;
const consoleError = vi.spyOn(console, "error");

// The clock stands still, so that durations are the same in every run.
beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 1) }));

afterEach(async () => {
  vi.useRealTimers();
  cleanup();
  await testbed.client.dispose();
  expect(consoleError.mock.calls.map(([first]) => String(first))).toEqual([]);
});

/** Two people whose names sound the same; the simulator refuses two equal names. */
const NAMESAKES: TestbedOptions = {
  simulator: {
    people: [
      { name: "Ada Okafor", phoneNumber: "+16505550111" },
      { name: "ADA OKAFOR", phoneNumber: "+16505550121" },
      { name: "Front desk", phoneNumber: "+16505550122" },
    ],
  },
};

const callFrom = async (opened: Testbed, phoneNumber: string): Promise<string> => {
  const find = () =>
    opened.client.views.calls.find(
      (call) => call.phoneNumber === phoneNumber && call.status === "ringing",
    );
  opened.simulator.people.find((person) => person.phoneNumber === phoneNumber)?.call("101");
  await opened.waitUntil(() => find()?.onThisPhone === true);
  return find()?.id ?? "";
};

interface State {
  setup?: Setup;
  options?: TestbedOptions;
  /** Buttons to press once the panel is shown. */
  press?: readonly string[];
}

const STATES: Record<string, State> = {
  idle: {},
  "idle with calls": { setup: async (opened) => void (await opened.connectCalls(ada, northwind)) },
  "not allowed": { options: { simulator: { features: { VoipCalling: false } } } },
  "two calls ring": {
    setup: async (opened) => {
      await opened.ringFrom(ada);
      await opened.ringFrom(northwind);
    },
    press: [`Forward ${ada}`, `Forward ${northwind}`],
  },
  creating: {
    setup: async ({ simulator, client, waitUntil }) => {
      simulator.faults.add({ name: "restDelay", path: "/telephony/conference", delay: 600_000 });
      void startConference(client).catch(() => undefined);
      await waitUntil(
        ({ conference }) => conference.status === "creating" && conference.step === "session",
      );
    },
  },
  active: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada, northwind);
      await opened.connectCalls(jonas);
    },
  },
  "active, all open": {
    setup: async (opened) => {
      await opened.startConferenceWith(ada, northwind);
      await opened.connectCalls(jonas);
    },
    press: ["Add call", "Keypad"],
  },
  "errors in two rows": {
    setup: async (opened) => {
      await opened.startConferenceWith(ada, northwind);
      opened.simulator.faults.add({
        name: "restStatus",
        method: "PATCH",
        status: 409,
        times: 2,
      });
    },
    press: [`Mute ${ada}`, `Mute ${northwind}`],
  },
  recorded: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada);
      await startRecording(opened.client, { consent: "given" });
    },
  },
  "rings while active": {
    setup: async (opened) => {
      await opened.startConferenceWith(ada);
      await opened.ringFrom(jonas);
    },
  },
  dialing: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada);
      void dialIntoConference(opened.client, { to: "103" }).catch(() => undefined);
      await opened.waitUntil(({ participants }) => participants.length === 3);
    },
  },
  reconnecting: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada);
      opened.simulator.faults.add({ name: "gatewayRefused", times: Number.POSITIVE_INFINITY });
      opened.simulator.faults.dropGatewaySockets();
      await opened.waitUntil(({ conference }) => conference.status === "reconnecting");
    },
  },
  rejoinable: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada, northwind);
      await opened.reloadPage({ rejoin: "ask" });
    },
  },
  rejoining: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada);
      opened.simulator.faults.add({ name: "inviteUnanswered", times: 9 });
      await opened.reloadPage();
      await opened.waitUntil(({ conference }) => conference.status === "rejoining");
    },
  },
  ended: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada, northwind);
      await endConference(opened.client);
    },
  },
  failed: {
    setup: async ({ microphone, client }) => {
      microphone.refuse("denied");
      await startConference(client).catch(() => undefined);
    },
  },
  "namesakes ring": {
    options: NAMESAKES,
    setup: async (opened) => {
      await callFrom(opened, "+16505550111");
      await callFrom(opened, "+16505550121");
    },
  },
};

const show = async ({ setup, options }: State): Promise<void> => {
  testbed = await setUpTestbed(setup, options);
  render(
    <ConferenceProvider client={testbed.client}>
      <ConferencePanel />
    </ConferenceProvider>,
  );
};

describe("accessible names", () => {
  it.each(Object.entries(STATES))("of no two buttons are equal: %s", async (name, state) => {
    await show(state);
    for (const button of state.press ?? []) {
      await userEvent.click(screen.getByRole("button", { name: button }));
    }
    if (name === "errors in two rows") {
      await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
    }
    const buttons = [...document.querySelectorAll("button")].filter((each) =>
      each.checkVisibility(),
    );
    expect(buttons.length).toBeGreaterThan(0);
    const byName = new Map<string, number>();
    for (const button of buttons) {
      const label = button.getAttribute("aria-label") ?? button.textContent ?? "";
      expect(screen.getAllByRole("button", { name: label }), label).toContain(button);
      byName.set(label, (byName.get(label) ?? 0) + 1);
    }
    expect([...byName].filter(([, count]) => count > 1)).toEqual([]);
    // A title that repeats the name would be read out after it.
    for (const element of document.querySelectorAll("[title]")) {
      expect(element.getAttribute("title")).not.toBe(element.getAttribute("aria-label"));
    }
    // These depend on the time that has passed.
    for (const element of document.querySelectorAll(
      "[aria-live], .rcc-quality, .rcc-banner .rcc-tabular",
    )) {
      element.toggleAttribute("hidden", true);
    }
    await expect.element(page.getByRole("region", { name: "Conference" })).toMatchAriaSnapshot();
  });

  it("of two participants of one name have the number", async () => {
    await show({ options: NAMESAKES, setup: (opened) => opened.startConferenceWith() });
    for (const phoneNumber of ["+16505550111", "+16505550121", "+16505550122"]) {
      const callId = await callFrom(testbed, phoneNumber);
      await answerCall(testbed.client, { callId });
      await testbed.waitUntil(({ calls }) =>
        calls.some((call) => call.id === callId && call.status === "connected"),
      );
      await bringInCall(testbed.client, { callId });
    }
    await testbed.waitUntil(({ participants }) => participants.length === 4);
    await waitFor(() =>
      expect(
        screen
          .getAllByRole("button", { name: /^Remove/ })
          .map((button) => button.getAttribute("aria-label")),
      ).toEqual([
        "Remove Ada Okafor, +1 650 555 0111",
        "Remove ADA OKAFOR, +1 650 555 0121",
        "Remove Front desk",
      ]),
    );
  });

  it("of the capacity is exposed once", async () => {
    await show({ setup: (opened) => opened.startConferenceWith(ada) });
    expect(screen.getByRole("meter", { name: "Places taken" }).ariaValueText).toBe("2 of 10");
    const text = screen.getByText("2 of 10");
    expect(text.closest("[aria-hidden=true]")).toBe(text);
  });
});
