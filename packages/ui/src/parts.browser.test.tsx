import { ConferenceProvider } from "@rc-conference/core";
import { bringInCall, endConference, startRecording } from "@rc-conference/core/actions";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import {
  type ComponentType,
  createRef,
  type ReactElement,
  type ReactNode,
  StrictMode,
} from "react";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  ActiveCallPicker,
  AddParticipant,
  CallControls,
  CallControlsParts,
  CapacityMeter,
  ConferencePanel,
  ConferencePanelParts,
  DevicePicker,
  EventLog,
  Keypad,
  LevelMeter,
  MessagesProvider,
  ParticipantItem,
  ParticipantList,
  ParticipantListParts,
  QualityIndicator,
} from "./index.ts";
import { forwardPartRef } from "./internals/forward-part-ref.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;
let testbed: Testbed;
const consoleError = vi.spyOn(console, "error");

const show = (content: ReactNode): ReturnType<typeof render> =>
  render(
    <StrictMode>
      <ConferenceProvider client={testbed.client}>{content}</ConferenceProvider>
    </StrictMode>,
  );

afterEach(() => {
  cleanup();
  const errors = consoleError.mock.calls.map(([first]) => String(first));
  consoleError.mockClear();
  expect(errors).toEqual([]);
});

const inPanel = (part: ReactElement): ReactElement => (
  <ConferencePanelParts.Root>{part}</ConferencePanelParts.Root>
);
const inRow = (
  part: ReactElement,
  id: string = testbed.client.views.participantIds[1] ?? "",
): ReactElement => (
  <ParticipantListParts.Root>
    <ParticipantListParts.Item id={id}>{part}</ParticipantListParts.Item>
  </ParticipantListParts.Root>
);

/** Components that do not need a panel. */
const standalone = {
  ActiveCallPicker,
  AddParticipant,
  CallControls,
  CapacityMeter,
  DevicePicker,
  EventLog,
  Keypad,
  LevelMeter,
  QualityIndicator,
};
type Case = [string, AnyPart, (part: ReactElement) => ReactElement];
type AnyPart = ComponentType<Record<string, unknown>>;
const { Root: _panel, ...panelParts } = ConferencePanelParts;
const {
  Root: _list,
  Item: _item,
  ErrorMessage: _errorMessage,
  Level,
  ...rowParts
} = ParticipantListParts;
/** Parts that are rendered while a conference is active. */
const activeParts = [
  "AddCall",
  "Controls",
  "EndButton",
  "HoldButton",
  "KeypadButton",
  "LeaveButton",
  "MoreMenu",
  "MuteButton",
  "Quality",
  "Capacity",
  "Duration",
  "Header",
  "Status",
  "Title",
  "StartButton",
];

describe("every part", () => {
  beforeAll(async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
  });
  afterAll(() => endConference(testbed.client));

  const cases: Case[] = [
    ["ConferencePanelParts.Root", ConferencePanelParts.Root as AnyPart, (part) => part],
    ...activeParts.map(
      (name): Case => [
        `ConferencePanelParts.${name}`,
        panelParts[name as keyof typeof panelParts] as AnyPart,
        inPanel,
      ],
    ),
    ["ParticipantListParts.Root", ParticipantListParts.Root as AnyPart, (part) => part],
    [
      "ParticipantItem",
      forwardPartRef((props: object) => (
        <ParticipantItem id={testbed.client.views.participantIds[1] ?? ""} {...props} />
      )) as AnyPart,
      (row) => <ParticipantListParts.Root>{row}</ParticipantListParts.Root>,
    ],
    [
      "ParticipantListParts.Level",
      Level as AnyPart,
      (part) => inRow(part, testbed.client.views.participantIds[0]),
    ],
    ...Object.entries(standalone).map(
      ([name, part]): Case => [name, part as AnyPart, (each) => each],
    ),
    ...Object.entries(rowParts).map(
      ([name, part]): Case => [
        `ParticipantListParts.${name}`,
        part as AnyPart,
        (element) => inRow(element),
      ],
    ),
  ];

  it.each(cases)("%s accepts className, style, attributes and a ref", (_name, Part, wrap) => {
    const ref = createRef<HTMLElement>();
    show(
      wrap(<Part ref={ref} className="mine" style={{ outlineWidth: "3px" }} data-testid="part" />),
    );
    const element = screen.getByTestId("part");
    expect(element).toBe(ref.current);
    expect([...element.classList].some((name) => name.startsWith("rcc-"))).toBe(true);
    expect(element.classList.contains("mine")).toBe(true);
    expect(element.style.outlineWidth).toBe("3px");
  });

  it.each(cases)("%s renders another element by its render prop", (_name, Part, wrap) => {
    show(
      wrap(
        <Part
          render={(props: Record<string, unknown>) => <article {...props} data-testid="other" />}
        />,
      ),
    );
    expect(screen.getByTestId("other").tagName).toBe("ARTICLE");
    cleanup();
    show(wrap(<Part render={<article data-testid="cloned" className="own" />} />));
    const cloned = screen.getByTestId("cloned");
    expect(cloned.tagName).toBe("ARTICLE");
    expect(cloned.className).toMatch(/rcc-.* own$/);
  });

  it("exposes the state of a part in data attributes", () => {
    show(<ConferencePanel className={(state) => `is-${state.status}`} />);
    const panel = screen.getByRole("region", { name: "Conference" });
    expect(panel.dataset["status"]).toBe("active");
    expect(panel.classList.contains("is-active")).toBe(true);
    const row = screen.getByText(ada).closest("li");
    expect({ ...row?.dataset }).toMatchObject({ status: "connected", role: "participant" });
    expect(row?.hasAttribute("data-muted")).toBe(false);
  });

  it("throws outside of its root, and names that root", () => {
    expect(() => show(<ConferencePanelParts.Title />)).toThrow(
      /Put it inside <ConferencePanelParts.Root>/,
    );
    expect(() => show(<ParticipantListParts.Name />)).toThrow(
      /Put it inside <ParticipantListParts.Item/,
    );
    consoleError.mockClear();
  });

  it("shows its error itself when used outside of a panel, until that is dismissed", async () => {
    show(<Keypad callId="s-0" />);
    await userEvent.click(screen.getByRole("button", { name: "5" }));
    await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/no such call/));
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("runs the app's handler first, which can prevent the built-in one", async () => {
    const pressed = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
    show(inPanel(<ConferencePanelParts.MuteButton onClick={pressed} />));
    await userEvent.click(screen.getByRole("button", { name: "Mute" }));
    expect(pressed).toHaveBeenCalledOnce();
    expect(testbed.client.views.participants[0]?.muted).toBe(false);
  });

  it("uses the texts of MessagesProvider", () => {
    show(
      <MessagesProvider
        messages={{ leave: "Auflegen", capacity: (used, limit) => `${used} von ${limit}` }}
      >
        <ConferencePanel />
      </MessagesProvider>,
    );
    expect(screen.getByRole("button", { name: "Auflegen" })).toBeDefined();
    expect(screen.getByText("3 von 10")).toBeDefined();
  });
});

describe("MoreMenu", () => {
  it("shows why recording could not be stopped, also outside of a panel", async () => {
    testbed = await setUpTestbed(async (opened) => {
      await opened.startConferenceWith(ada);
      await startRecording(opened.client, { consent: "given" });
    });
    show(<CallControlsParts.MoreMenu />);
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    const stop = screen.getByRole("menuitem", { name: "Stop recording" });
    // Every action of a disposed client is rejected.
    await testbed.client.dispose();
    await userEvent.click(stop);
    expect((await screen.findByRole("alert")).dataset["code"]).toBe("disposed");
  });
});

describe("ParticipantList", () => {
  beforeEach(async () => {
    testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind, jonas));
  });

  const removeButton = (name: string): HTMLElement =>
    screen.getByRole("button", { name: `Remove ${name}` });

  it("moves the focus to the next row, the previous row or the list when the focused row is removed", async () => {
    show(<ParticipantList />);
    await userEvent.click(removeButton(northwind));
    await waitFor(() => expect(document.activeElement).toBe(removeButton(jonas)));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement).toBe(removeButton(ada)));
    await userEvent.keyboard("{Enter}");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("list", { name: "Participants" })),
    );
  });

  it("keeps the focus when another row is removed", async () => {
    show(<ParticipantList />);
    removeButton(jonas).focus();
    act(() => testbed.simulator.person(ada).hangUp());
    await waitFor(() => expect(screen.queryByText(ada)).toBeNull());
    expect(document.activeElement).toBe(removeButton(jonas));
  });

  it("announces politely who left and who joined", async () => {
    const { container } = show(<ParticipantList />);
    const announcement = (): string =>
      container.querySelector('[aria-live="polite"]')?.textContent ?? "";
    act(() => testbed.simulator.person(jonas).hangUp());
    await waitFor(() => expect(announcement()).toBe(`${jonas} left`));
    const [callId = ""] = await act(() => testbed.connectCalls(jonas));
    await act(() => bringInCall(testbed.client, { callId }));
    await waitFor(() => expect(announcement()).toBe(`${jonas} joined`));
  });

  it("mutes and unmutes a participant for everyone", async () => {
    show(<ParticipantList />);
    await userEvent.click(screen.getByRole("button", { name: `Mute ${ada}` }));
    const unmute = await screen.findByRole("button", { name: `Unmute ${ada}` });
    expect(within(unmute.closest("li")!).getByText("muted")).toBeDefined();
    expect(testbed.simulator.state().conferences[0]?.parties[1]?.muted).toBe(true);
    await userEvent.click(unmute);
    await screen.findByRole("button", { name: `Mute ${ada}` });
  });
});

describe("ConferencePanel", () => {
  beforeEach(async () => {
    testbed = await setUpTestbed(undefined);
  });

  it("starts, fills, ends and restarts a conference by its buttons", async () => {
    await testbed.connectCalls(ada, northwind);
    show(<ConferencePanel />);
    await userEvent.click(screen.getByRole("button", { name: "Start conference" }));
    await userEvent.click(await screen.findByRole("button", { name: "Add call" }));
    await userEvent.click(screen.getByRole("button", { name: "Add all" }));
    await waitFor(() => expect(removeButtons()).toEqual([`Remove ${ada}`, `Remove ${northwind}`]));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add call" }));
    await userEvent.click(screen.getByRole("button", { name: "End for everyone" }));
    const dialog = screen.getByRole("dialog", { name: "End the conference for everyone?" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(dialog.isConnected).toBe(false));
    expect(testbed.client.views.conference.status).toBe("active");
    await userEvent.click(screen.getByRole("button", { name: "End for everyone" }));
    await userEvent.click(
      within(screen.getByRole("dialog")).getByRole("button", { name: "End for everyone" }),
    );
    await screen.findByText("You ended the conference.");
    await userEvent.click(screen.getByRole("button", { name: "New conference" }));
    await screen.findByRole("button", { name: "Leave" });
  });

  it("announces assertively why a conference could not start, and starts it on the next try", async () => {
    testbed.microphone.refuse("denied");
    const { container } = show(<ConferencePanel />);
    await userEvent.click(screen.getByRole("button", { name: "Start conference" }));
    await screen.findByText("The microphone could not be used.");
    expect(container.querySelector('[aria-live="assertive"]')?.textContent).toContain(
      "The microphone could not be used.",
    );
    testbed.microphone.refuse(undefined);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("button", { name: "Leave" });
  });

  it("keeps the conference when it is unmounted", async () => {
    const { unmount } = show(<ConferencePanel />);
    await userEvent.click(screen.getByRole("button", { name: "Start conference" }));
    await screen.findByRole("button", { name: "Leave" });
    unmount();
    expect(testbed.simulator.state().conferences).toHaveLength(1);
    show(<ConferencePanel />);
    expect(screen.getByRole("button", { name: "Leave" })).toBeDefined();
  });

  it("sets no class, style or attribute on the page", () => {
    const before = [
      document.documentElement.outerHTML.slice(0, 200),
      document.body.className,
      document.body.style.cssText,
    ];
    show(<ConferencePanel />);
    expect([
      document.documentElement.outerHTML.slice(0, 200),
      document.body.className,
      document.body.style.cssText,
    ]).toEqual(before);
  });

  const removeButtons = (): (string | null)[] =>
    screen
      .queryAllByRole("button", { name: /^Remove / })
      .map((button) => button.getAttribute("aria-label"));
});
