import { ConferenceProvider } from "@rc-conference/core";
import {
  endConference,
  setHostHeld,
  setHostMuted,
  startConference,
  startRecording,
} from "@rc-conference/core/actions";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { type ReactElement, StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ConferencePanel, MessagesProvider, type Translation } from "./index.ts";
import { ar } from "./locales/ar.ts";
import { de } from "./locales/de.ts";
import { es } from "./locales/es.ts";
import { fr } from "./locales/fr.ts";
import { it as italian } from "./locales/it.ts";
import { ja } from "./locales/ja.ts";
import { ko } from "./locales/ko.ts";
import { nl } from "./locales/nl.ts";
import { pt } from "./locales/pt.ts";
import { zh } from "./locales/zh.ts";
import { formatPhoneNumber } from "./phone-numbers.ts";
import "./styles.css";
import { collectTexts, unreadableTexts } from "./testing/page-texts.ts";
import { pseudo } from "./testing/pseudo-locale.ts";
import {
  names,
  type Setup,
  setUpTestbed,
  type Testbed,
  type TestbedOptions,
} from "./testing/testbed.ts";

const HOST = "Karla Rosario";
const [ada = "", northwind = "", jonas = ""] = names;
/** Widths of the panel: in a narrow sidebar, in a sidebar, in a column, in a page. */
const WIDTHS = [280, 320, 374, 440, 760];
let testbed: Testbed;
const consoleError = vi.spyOn(console, "error");

beforeEach(() => consoleError.mockClear());
afterEach(async () => {
  cleanup();
  await testbed.client.dispose();
  expect(consoleError.mock.calls.map(([first]) => String(first))).toEqual([]);
});

const showPanel = (messages: Translation, width = 380): HTMLElement =>
  render(
    <StrictMode>
      <ConferenceProvider client={testbed.client}>
        <MessagesProvider messages={messages}>
          <div data-testid="frame" style={{ width }}>
            <ConferencePanel />
          </div>
        </MessagesProvider>
      </ConferenceProvider>
    </StrictMode>,
  ).container;

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const click = (name: string | RegExp): Promise<void> => userEvent.click(button(name));

describe("a panel in German", () => {
  /** English words that no German text has. */
  const ENGLISH =
    /\b(?:the|this|that|is|are|you|your|of|and|to|call|try|again|mute|remove|may|platform|nothing)\b/i;
  const englishIn = (texts: ReadonlySet<string>): string[] =>
    [...texts].filter((text) => ENGLISH.test(text));

  it("says nothing in English from start to end, and when an action is refused", async () => {
    testbed = await setUpTestbed((opened) => opened.connectCalls(ada).then(() => undefined));
    const texts = collectTexts(showPanel(de));
    const panel = screen.getByRole("region", { name: "Konferenz" });
    expect(panel.lang).toBe("de");

    await click("Konferenz starten");
    await screen.findByRole("button", { name: "Verlassen" }, { timeout: 8_000 });
    await click("Anruf hinzufügen");
    await click(`${ada} hinzufügen`);
    await waitFor(() => expect(testbed.client.views.participants[1]?.status).toBe("connected"), {
      timeout: 8_000,
    });
    testbed.simulator.faults.add({
      name: "restStatus",
      method: "PATCH",
      status: 409,
      errorCode: "TAS-102",
    });
    await click(`${ada} stumm schalten`);
    const refusal = await screen.findByRole("alert");
    expect(refusal.textContent).toContain("Die Telefonanlage hat das abgelehnt.");
    await click("Mehr");
    await userEvent.keyboard("{Escape}");
    await click("Für alle beenden");
    await userEvent.click(
      screen.getAllByRole("button", { name: "Für alle beenden" }).at(-1) as never,
    );
    await screen.findByText("Sie haben die Konferenz beendet.");
    expect(texts.size).toBeGreaterThan(30);
    expect(englishIn(texts)).toEqual([]);
  });

  it("says why a conference cannot be started", async () => {
    testbed = await setUpTestbed(undefined, { simulator: { features: { VoipCalling: false } } });
    const texts = collectTexts(showPanel(de));
    await screen.findByText(/nicht berechtigt, Konferenzen zu starten: VoipCalling fehlt ihr/);
    expect(button("Konferenz starten")).toHaveProperty("disabled", true);
    expect(englishIn(texts)).toEqual([]);
  });

  it("says why a call can be neither forwarded nor sent to voicemail", async () => {
    testbed = await setUpTestbed((opened) => opened.ringFrom(ada).then(() => undefined), {
      simulator: { features: { Voicemail: false, CallForwarding: false } },
    });
    const texts = collectTexts(showPanel(de));
    await screen.findByTitle(/nicht berechtigt, Anrufe weiterzuleiten: CallForwarding fehlt ihr/);
    await screen.findByTitle(/nicht berechtigt, Anrufe an die Voicemail zu senden: Voicemail/);
    expect(englishIn(texts)).toEqual([]);
  });

  it("says why the conference did not start", async () => {
    testbed = await setUpTestbed(async ({ microphone, client }) => {
      microphone.refuse("denied");
      await startConference(client).catch(() => undefined);
    });
    const texts = collectTexts(showPanel(de));
    await screen.findByText("Das Mikrofon konnte nicht verwendet werden.");
    expect(englishIn(texts)).toEqual([]);
  });
});

/** Rows and cards start without height. */
function finishTransitions(panel: Element): void {
  for (const animation of panel.getAnimations({ subtree: true })) {
    if (animation instanceof CSSTransition) animation.finish();
  }
}

describe("a panel in every language", () => {
  it("shows every text in full, while the host is heard and while they are not", async () => {
    testbed = await setUpTestbed(async (opened) => {
      await opened.startConferenceWith(ada, northwind);
      await opened.ringFrom(jonas);
    });
    const problems = (): string[] =>
      [de, fr, es, pt, italian, nl, ja, zh, ko, ar].flatMap((messages) => {
        showPanel(messages);
        const panel = screen.getByRole("region", { name: messages.title });
        finishTransitions(panel);
        const found = WIDTHS.flatMap((width) => {
          screen.getByTestId("frame").style.width = `${width}px`;
          finishTransitions(panel);
          return unreadableTexts(panel).map((text) => `${messages.locale}, ${width} px: ${text}`);
        });
        cleanup();
        return found;
      });
    expect(problems()).toEqual([]);
    await setHostMuted(testbed.client, { muted: true });
    await setHostHeld(testbed.client, { held: true });
    expect(problems()).toEqual([]);
  });
});

describe("a panel in Arabic", () => {
  const show = (panel: ReactElement): HTMLElement => {
    render(
      <ConferenceProvider client={testbed.client}>
        <MessagesProvider messages={ar}>{panel}</MessagesProvider>
      </ConferenceProvider>,
    );
    return screen.getByRole("region", { name: ar.title });
  };

  it("runs from right to left, and isolates names and numbers", async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
    const panel = show(<ConferencePanel />);
    expect({ lang: panel.lang, dir: panel.dir }).toEqual({ lang: "ar", dir: "rtl" });
    expect(getComputedStyle(panel).direction).toBe("rtl");

    const name = screen.getByText(ada);
    expect(name.localName).toBe("bdi");
    const number = screen.getByText("+1 650 555 0111");
    expect({ tag: number.localName, dir: number.dir }).toEqual({ tag: "bdi", dir: "ltr" });
    const row = name.closest("li") as HTMLElement;
    const avatar = row.querySelector(".rcc-avatar") as HTMLElement;
    const remove = within(row).getByRole("button", { name: ar.removeParticipant(isolated(ada)) });
    const left = (element: Element): number => element.getBoundingClientRect().left;
    expect(left(avatar)).toBeGreaterThan(left(name));
    expect(left(name)).toBeGreaterThan(left(remove));
    // The sign stays in front of the digits.
    expect(leftOfCharacter(number, 0)).toBeLessThan(leftOfCharacter(number, 5));
  });

  it("isolates names in labels and announcements", async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
    show(<ConferencePanel />);
    const texts = collectTexts(document.body);
    await userEvent.click(button(ar.muteParticipant(isolated(ada))));
    await waitFor(() => expect([...texts]).toContain(ar.announceMuted(isolated(ada), true, 1)));
  });

  it("dials numbers from left to right", async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada));
    show(<ConferencePanel />);
    await click(ar.addCall);
    expect(screen.getByRole("textbox", { name: ar.dialLabel })).toHaveProperty("dir", "ltr");
  });

  it("takes the direction and the language that the app sets on the panel", async () => {
    testbed = await setUpTestbed(undefined);
    const panel = show(<ConferencePanel dir="ltr" lang="ar-EG" />);
    expect({ lang: panel.lang, dir: panel.dir }).toEqual({ lang: "ar-EG", dir: "ltr" });
  });

  it("sets no direction if no provider chose a language", async () => {
    testbed = await setUpTestbed(undefined);
    render(
      <div dir="rtl">
        <ConferenceProvider client={testbed.client}>
          <MessagesProvider messages={{ leave: "Bye" }}>
            <ConferencePanel />
          </MessagesProvider>
        </ConferenceProvider>
      </div>,
    );
    const panel = screen.getByRole("region", { name: "Conference" });
    expect(panel.hasAttribute("dir")).toBe(false);
    expect(getComputedStyle(panel).direction).toBe("rtl");
  });
});

/** A name as it stands in a right-to-left sentence: between FIRST STRONG ISOLATE and its end. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

function leftOfCharacter(element: Element, index: number): number {
  const range = document.createRange();
  range.setStart(element.firstChild as Node, index);
  range.setEnd(element.firstChild as Node, index + 1);
  return range.getBoundingClientRect().left;
}

describe("phone numbers", () => {
  it("are written by the provider's function", async () => {
    testbed = await setUpTestbed((opened) => opened.connectCalls("Berlin").then(() => undefined), {
      simulator: { people: [{ name: "Berlin", phoneNumber: "+493012345678" }] },
    });
    render(
      <ConferenceProvider client={testbed.client}>
        <MessagesProvider messages={de} formatPhoneNumber={formatPhoneNumber}>
          <ConferencePanel />
        </MessagesProvider>
      </ConferenceProvider>,
    );
    const number = await screen.findByText("+49 30 12345678");
    expect(number.dir).toBe("ltr");
  });
});

describe("a panel in the pseudo-locale", () => {
  /** Names of people and of things that are called so in every language. */
  const NAMES = new RegExp(
    [...names, "VoipCalling", HOST]
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|"),
    "g",
  );
  const ENGLISH = /[A-Za-z]{2}/;

  interface State {
    setup?: Setup;
    options?: TestbedOptions;
    /** Opens what is closed at first. */
    open?(): Promise<void>;
    /** A message that shows that the panel is in this state. */
    shows: string;
  }

  const states: Readonly<Record<string, State>> = {
    idle: { shows: pseudo.idleTitle },
    "idle with calls": {
      setup: (opened) => opened.connectCalls(ada, northwind).then(() => undefined),
      shows: pseudo.mergeCalls(2),
    },
    "not allowed": {
      options: { simulator: { features: { VoipCalling: false } } },
      shows: pseudo.missingFeature(pseudo.capabilities.startConference, "VoipCalling"),
    },
    creating: {
      setup: async ({ simulator, client, waitUntil }) => {
        simulator.faults.add({ name: "restDelay", path: "/telephony/conference", delay: 600_000 });
        void startConference(client).catch(() => undefined);
        await waitUntil(
          ({ conference }) => conference.status === "creating" && conference.step === "session",
        );
      },
      shows: pseudo.creating.session,
    },
    joining: {
      setup: async ({ simulator, client, waitUntil }) => {
        simulator.faults.add({ name: "inviteUnanswered" });
        void startConference(client).catch(() => undefined);
        await waitUntil(({ conference }) => conference.status === "joining");
      },
      shows: pseudo.joining,
    },
    "active, with a call to add and one that rings": {
      setup: async (opened) => {
        await opened.startConferenceWith(ada, northwind);
        await opened.connectCalls(jonas);
        await opened.ringFrom("Priya Raman");
      },
      open: () => click(pseudo.addCall),
      shows: pseudo.answerAndAdd,
    },
    "muted and on hold, with the keypad": {
      setup: (opened) => opened.startConferenceWith(ada),
      open: async () => {
        await click(pseudo.mute);
        await click(pseudo.hold);
        await click(pseudo.keypad);
      },
      shows: pseudo.resume,
    },
    "with a refused action": {
      setup: async (opened) => {
        await opened.startConferenceWith(ada);
        opened.simulator.faults.add({
          name: "restStatus",
          method: "PATCH",
          status: 409,
          errorCode: "TAS-102",
        });
      },
      open: () => click(pseudo.muteParticipant(ada)),
      shows: pseudo.dismiss,
    },
    "with the menu of a row": {
      setup: (opened) => opened.startConferenceWith(ada),
      open: () => click(pseudo.moreActionsFor(ada)),
      shows: pseudo.copyNumber,
    },
    "with the menu of the controls": {
      setup: (opened) => opened.startConferenceWith(ada),
      open: () => click(pseudo.more),
      shows: pseudo.soundSettings,
    },
    "asking before the end": {
      setup: (opened) => opened.startConferenceWith(ada),
      open: () => click(pseudo.endForEveryone),
      shows: pseudo.endExplanation,
    },
    recording: {
      setup: async (opened) => {
        await opened.startConferenceWith(ada);
        await startRecording(opened.client, { consent: "given" });
      },
      shows: pseudo.stopRecording,
    },
    reconnecting: {
      setup: async ({ startConferenceWith, simulator, waitUntil }) => {
        await startConferenceWith(ada);
        simulator.faults.add({ name: "gatewayRefused", times: Number.POSITIVE_INFINITY });
        simulator.faults.dropGatewaySockets();
        await waitUntil(({ conference }) => conference.status === "reconnecting");
      },
      shows: pseudo.status.reconnecting,
    },
    rejoinable: {
      setup: async (opened) => {
        await opened.startConferenceWith(ada);
        await opened.reloadPage({ rejoin: "ask" });
      },
      shows: pseudo.rejoinable.reload,
    },
    failed: {
      setup: async ({ microphone, client }) => {
        microphone.refuse("denied");
        await startConference(client).catch(() => undefined);
      },
      shows: pseudo.tryAgain,
    },
    ended: {
      setup: async (opened) => {
        await opened.startConferenceWith(ada, northwind);
        await endConference(opened.client);
      },
      shows: pseudo.ended.ended,
    },
  };

  it("finds a text that leaves its button, so that the other tests can fail", async () => {
    testbed = await setUpTestbed(undefined);
    showPanel(pseudo, 280);
    const start = button(pseudo.startConference);
    const panel = screen.getByRole("region", { name: pseudo.title });
    expect(unreadableTexts(panel)).toEqual([]);
    Object.assign(start.style, { width: "80px", whiteSpace: "nowrap" });
    expect(unreadableTexts(panel)).toHaveLength(1);
  });

  it.each(Object.entries(states))(
    "leaves no English and cuts no text: %s",
    async (_state, { setup, options, open, shows }) => {
      testbed = await setUpTestbed(setup, options);
      const texts = collectTexts(showPanel(pseudo));
      await waitFor(() => expect(document.body.textContent).toContain(pseudo.title));
      await open?.();
      await waitFor(() => expect([...texts]).toContain(shows), { timeout: 8_000 });
      expect([...texts].filter((text) => ENGLISH.test(text.replace(NAMES, "")))).toEqual([]);

      const panel = document.querySelector(".rcc-panel") as Element;
      for (const width of WIDTHS) {
        screen.getByTestId("frame").style.width = `${width}px`;
        await Promise.all(
          panel
            .getAnimations({ subtree: true })
            .map((animation) =>
              animation instanceof CSSTransition
                ? animation.finished.catch(() => undefined)
                : undefined,
            ),
        );
        expect(unreadableTexts(panel), `at ${width} px`).toEqual([]);
      }
    },
  );
});
