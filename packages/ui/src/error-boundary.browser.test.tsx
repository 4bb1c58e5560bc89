import { ConferenceProvider } from "@rc-conference/core";
import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  CallControls,
  ConferenceErrorBoundary,
  ConferencePanel,
  ParticipantItem,
  ParticipantList,
  ParticipantListParts,
} from "./index.ts";
import { collectAnnouncements, expectFocusInside } from "./testing/keyboard.ts";
import { names, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = ""] = names;
const FAULT = "This part could not be shown. Your call goes on.";
configure({ asyncUtilTimeout: 5_000 });
let testbed: Testbed;
let isBroken = false;
const consoleError = vi.spyOn(console, "error").mockImplementation(() => undefined);

/** A part of the app that throws while `isBroken`. */
const renderOrThrow = (props: Record<string, unknown>): React.ReactElement => {
  if (isBroken) throw new Error("A fault of the app");
  return <ul {...props} />;
};

const show = (content: ReactNode): ReturnType<typeof render> =>
  render(
    <StrictMode>
      <ConferenceProvider client={testbed.client}>{content}</ConferenceProvider>
    </StrictMode>,
  );

beforeEach(async () => {
  isBroken = false;
  testbed = await setUpTestbed((opened) => opened.startConferenceWith(ada, northwind));
});

afterEach(async () => {
  cleanup();
  await testbed.client.dispose();
  // React reports each caught error; nothing else may be reported.
  const others = consoleError.mock.calls
    .map((call) => call.map(String).join(" "))
    .filter((text) => !text.includes("A fault of the app") && !text.includes("error boundary"));
  consoleError.mockClear();
  expect(others).toEqual([]);
});

describe("a drop-in that throws", () => {
  it("shows a card, keeps the call and what is beside it, and recovers by Try again", async () => {
    isBroken = true;
    const announced = collectAnnouncements();
    show(
      <>
        <ParticipantList render={renderOrThrow} />
        <CallControls />
      </>,
    );
    expect(screen.getByText(FAULT)).toBeDefined();
    await waitFor(() => expect(announced).toContain(FAULT));
    expect(screen.getByRole("button", { name: "Leave" })).toBeDefined();
    expect(testbed.client.views.conference.status).toBe("active");
    expect(testbed.simulator.state().conferences[0]?.parties).toHaveLength(3);
    // It fails once more.
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText(FAULT)).toBeDefined();
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.queryByText(FAULT)).toBeNull();
    expect(screen.getByRole("button", { name: `Remove ${ada}` })).toBeDefined();
    expect(testbed.client.views.conference.status).toBe("active");
  });

  it("moves the focus to the card, and from Try again to what it shows", async () => {
    const Panel = (): ReactNode => (
      <ConferencePanel
        className={() => {
          if (isBroken) throw new Error("A fault of the app");
          return undefined;
        }}
      />
    );
    const { rerender } = show(<Panel />);
    screen.getByRole("button", { name: "Leave" }).focus();
    isBroken = true;
    rerender(
      <StrictMode>
        <ConferenceProvider client={testbed.client}>
          <Panel />
        </ConferenceProvider>
      </StrictMode>,
    );
    await screen.findByText(FAULT);
    await waitFor(() => expect(document.activeElement?.classList.contains("rcc-fault")).toBe(true));
    isBroken = false;
    screen.getByRole("button", { name: "Try again" }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Conference"));
    expectFocusInside();
  });

  it("shows the card of a row as a list item, and keeps the other rows", () => {
    isBroken = true;
    const [, first = "", second = ""] = testbed.client.views.participantIds;
    show(
      <ParticipantListParts.Root>
        <ParticipantItem id={first} render={renderOrThrow} />
        <ParticipantItem id={second} />
      </ParticipantListParts.Root>,
    );
    const items = within(screen.getByRole("list", { name: "Participants" })).getAllByRole(
      "listitem",
    );
    expect(items.map((item) => item.textContent?.includes(FAULT))).toEqual([true, false]);
    expect(screen.getByRole("button", { name: `Remove ${northwind}` })).toBeDefined();
  });
});

describe("ConferenceErrorBoundary", () => {
  const Broken = (): ReactNode => {
    throw new Error("A fault of the app");
  };

  it("reports the error and shows the app's own fallback", async () => {
    const onError = vi.fn();
    show(
      <ConferenceErrorBoundary
        onError={onError}
        fallback={({ error, retry }) => (
          <button type="button" onClick={retry}>
            {String(error)}
          </button>
        )}
      >
        <Broken />
      </ConferenceErrorBoundary>,
    );
    expect(screen.getByRole("button").textContent).toBe("Error: A fault of the app");
    expect(onError.mock.calls[0]?.[1]).toHaveProperty("componentStack");
  });

  it("does not hide that a provider or a root is missing", () => {
    expect(() => render(<ConferencePanel />)).toThrow(/ConferenceProvider/);
    expect(() =>
      show(
        <ConferenceErrorBoundary>
          <ParticipantListParts.Name />
        </ConferenceErrorBoundary>,
      ),
    ).toThrow(/Put it inside <ParticipantListParts.Item/);
    consoleError.mockClear();
  });
});
