import { ConferenceProvider } from "@rc-conference/core";
import {
  answerCall,
  bringInCall,
  dialIntoConference,
  endConference,
  startConference,
  startRecording,
} from "@rc-conference/core/actions";
import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ConferencePanel } from "./index.ts";
import {
  names,
  type Setup,
  setUpTestbed,
  sixthPhone,
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
  /** Buttons and items of menus to press once the panel is shown. */
  press?: readonly string[];
}

const withAda: Setup = (opened) => opened.startConferenceWith(ada);

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
  "menu of a row": {
    setup: (opened) => opened.startConferenceWith(ada, northwind),
    press: [`More for ${ada}`],
  },
  "more menu": { setup: withAda, press: ["More"] },
  "sound settings": { setup: withAda, press: ["More", "Sound settings"] },
  "consent to a recording": { setup: withAda, press: ["More", "Record"] },
  "end confirmation": { setup: withAda, press: ["End for everyone"] },
  "details of the checks": { setup: sixthPhone, press: ["Details"] },
  joining: {
    setup: async ({ simulator, client, waitUntil }) => {
      simulator.faults.add({ name: "inviteUnanswered" });
      void startConference(client).catch(() => undefined);
      await waitUntil(({ conference }) => conference.status === "joining");
    },
  },
  ending: {
    setup: async (opened) => {
      await opened.startConferenceWith(ada);
      opened.simulator.faults.add({
        name: "restDelay",
        method: "DELETE",
        path: "/telephony/sessions",
        delay: 600_000,
      });
      void endConference(opened.client).catch(() => undefined);
      await opened.waitUntil(({ conference }) => conference.status === "ending");
    },
  },
  "rejoin failed": {
    setup: async (opened) => {
      await opened.startConferenceWith(ada);
      opened.simulator.faults.add({ name: "inviteRefused", status: 486, reason: "Busy Here" });
      await opened.reloadPage();
      await opened.waitUntil(
        ({ conference }) => conference.status === "rejoinable" && conference.error !== undefined,
      );
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

/** What can be reached: a modal dialog makes the rest of the page inert. */
const reachable = (): HTMLElement => document.querySelector("dialog:modal") ?? document.body;

const control = (name: string): HTMLElement => {
  const found = [
    ...within(reachable()).queryAllByRole("button", { name }),
    ...within(reachable()).queryAllByRole("menuitem", { name }),
  ];
  expect(found, name).toHaveLength(1);
  return found[0] as HTMLElement;
};

const accessibleNames = (...roles: string[]): string[] =>
  roles.flatMap((role) => {
    const computed = new Map<Element, string>();
    const remember = (name: string, element: Element): boolean =>
      computed.set(element, name).size > 0;
    return within(reachable())
      .queryAllByRole(role, { name: remember })
      .map((element) => computed.get(element) ?? "");
  });

const repeated = (found: readonly string[]): string[] =>
  found.filter((name, at) => found.indexOf(name) !== at);

/** Titles that repeat what their element says anyway: they would be read out after it. */
const repeatingTitles = (): string[] =>
  [...document.querySelectorAll<HTMLElement>("[title]:not([aria-hidden=true])")]
    .filter(({ title, textContent, ariaLabel }) => title === textContent || title === ariaLabel)
    .map(({ title }) => title);

describe("accessible names", () => {
  it.each(Object.entries(STATES))("of no two buttons are equal: %s", async (name, state) => {
    await show(state);
    for (const button of state.press ?? []) await userEvent.click(control(button));
    if (name === "errors in two rows") {
      await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
    }
    const buttons = accessibleNames("button", "menuitem");
    expect(buttons.length).toBeGreaterThan(0);
    expect(repeated(buttons)).toEqual([]);
    expect(repeated(accessibleNames("textbox", "combobox"))).toEqual([]);
    expect(repeatingTitles()).toEqual([]);
    // These depend on the time that has passed.
    for (const element of document.querySelectorAll(
      "[aria-live], .rcc-quality, .rcc-banner .rcc-tabular",
    )) {
      element.toggleAttribute("hidden", true);
    }
    const opened = document.querySelector("dialog")
      ? page.getByRole("dialog")
      : page.getByRole("region", { name: "Conference" });
    await expect.element(opened).toMatchAriaSnapshot();
  });

  it("of texts that are cut show whole to users of a pointer, and are not read twice", async () => {
    await show({ setup: (opened) => opened.startConferenceWith(ada, northwind) });
    const [short, long] = [screen.getByText(ada), screen.getByText(northwind)].map(
      (text) => text.closest<HTMLElement>(".rcc-name") as HTMLElement,
    );
    Object.assign(long?.style ?? {}, {
      display: "block",
      maxWidth: "60px",
      overflow: "hidden",
      whiteSpace: "nowrap",
    });
    expect(repeatingTitles()).toEqual([]);
    await userEvent.hover(long as HTMLElement);
    expect(long?.title).toBe(northwind);
    await userEvent.hover(short as HTMLElement);
    expect(short?.hasAttribute("title")).toBe(false);
    long?.removeAttribute("style");
    await userEvent.hover(long as HTMLElement);
    expect(repeatingTitles()).toEqual([]);
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
