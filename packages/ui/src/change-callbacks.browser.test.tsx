import { ConferenceProvider } from "@rc-conference/core";
import { startConference } from "@rc-conference/core/actions";
import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  CallControls,
  ConferencePanel,
  ConferencePanelParts,
  ParticipantItem,
  ParticipantList,
  ParticipantListParts,
} from "./index.ts";
import { names, type Setup, setUpTestbed, type Testbed } from "./testing/testbed.ts";

const [ada = "", northwind = ""] = names;
configure({ asyncUtilTimeout: 5_000 });
let testbed: Testbed;
const consoleError = vi.spyOn(console, "error");

const show = async (content: ReactNode, setup?: Setup): Promise<void> => {
  testbed = await setUpTestbed(setup ?? ((opened) => opened.startConferenceWith(ada, northwind)));
  render(
    <StrictMode>
      <ConferenceProvider client={testbed.client}>{content}</ConferenceProvider>
    </StrictMode>,
  );
};
const click = (name: string): Promise<void> =>
  userEvent.click(screen.getByRole("button", { name }));

afterEach(async () => {
  cleanup();
  await testbed.client.dispose();
  expect(consoleError.mock.calls.map(([first]) => String(first))).toEqual([]);
});

describe("change callbacks", () => {
  it("run before the action, with its reason", async () => {
    const order: string[] = [];
    await show(
      <ConferencePanel
        onRemove={(participant, { reason }) =>
          order.push(`${reason} ${participant.name} ${participant.status}`)
        }
        onEnd={({ reason }) => order.push(`${reason} ${testbed.client.views.conference.status}`)}
      />,
    );
    await click(`Remove ${ada}`);
    await waitFor(() => expect(testbed.client.views.participants).toHaveLength(2));
    await click("End for everyone");
    expect(order).toEqual([`removeButton ${ada} connected`, "endButton active"]);
    await userEvent.click(
      within(screen.getByRole("dialog")).getByRole("button", { name: "End for everyone" }),
    );
    await screen.findByText("You ended the conference.");
    expect(order.at(-1)).toBe("endConfirmation active");
  });

  it("can cancel a removal and a departure, to ask the user first", async () => {
    const asked: string[] = [];
    const onRemove = (
      participant: { name: string },
      details: ConferencePanel.RemoveDetails,
    ): void => {
      asked.push(participant.name);
      details.cancel();
      expect(details.isCanceled).toBe(true);
    };
    const onLeave = (details: ConferencePanel.LeaveDetails): void => {
      asked.push(details.reason);
      details.cancel();
    };
    await show(<ConferencePanel onRemove={onRemove} onLeave={onLeave} />);
    await click(`Remove ${ada}`);
    await click("Leave");
    expect(asked).toEqual([ada, "leaveButton"]);
    expect(testbed.client.views.conference.status).toBe("active");
    expect(testbed.client.views.participants.map(({ status }) => status)).toEqual([
      "connected",
      "connected",
      "connected",
    ]);
  });

  it("can replace the built-in confirmation of the end", async () => {
    await show(<ConferencePanel onEnd={(details) => details.cancel()} />);
    await click("End for everyone");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("can stop the end after the confirmation", async () => {
    await show(
      <ConferencePanel
        onEnd={(details) => {
          if (details.reason === "endConfirmation") details.cancel();
        }}
      />,
    );
    await click("End for everyone");
    await userEvent.click(
      within(screen.getByRole("dialog")).getByRole("button", { name: "End for everyone" }),
    );
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(testbed.client.views.conference.status).toBe("active");
  });

  it("are told that a start is cancelled", async () => {
    const reasons: string[] = [];
    await show(
      <ConferencePanel
        onEnd={(details) => {
          reasons.push(details.reason);
          if (reasons.length === 1) details.cancel();
        }}
      />,
      async (opened) => {
        opened.simulator.faults.add({ name: "inviteUnanswered" });
        void startConference(opened.client).catch(() => undefined);
        await opened.waitUntil(({ conference }) => conference.status === "joining");
      },
    );
    await click("Cancel");
    expect(testbed.client.views.conference.status).toBe("joining");
    await click("Cancel");
    await testbed.waitUntil(({ conference }) => conference.status === "idle");
    expect(reasons).toEqual(["cancelStarting", "cancelStarting"]);
  });

  it("can be set on smaller components and on parts, where the nearest wins", async () => {
    const called: string[] = [];
    const note =
      (text: string) =>
      (...args: unknown[]): void => {
        called.push(text);
        (args.at(-1) as ConferencePanel.LeaveDetails).cancel();
      };
    await show(
      <>
        <ParticipantList onRemove={note("list")} />
        <CallControls onLeave={note("controls")} onEnd={note("end")} />
      </>,
    );
    await click(`Remove ${ada}`);
    await click("Leave");
    await click("End for everyone");
    expect(called).toEqual(["list", "controls", "end"]);
    cleanup();
    called.length = 0;
    const [, first = "", second = ""] = testbed.client.views.participantIds;
    render(
      <ConferenceProvider client={testbed.client}>
        <ConferencePanelParts.Root onRemove={note("panel")} onLeave={note("panel")}>
          <ParticipantListParts.Root>
            <ParticipantListParts.Item id={first}>
              <ParticipantListParts.RemoveButton onRemove={note("button")} />
            </ParticipantListParts.Item>
            <ParticipantItem id={second} />
          </ParticipantListParts.Root>
          <ConferencePanelParts.LeaveButton />
        </ConferencePanelParts.Root>
      </ConferenceProvider>,
    );
    await click(`Remove ${ada}`);
    await click(`Remove ${northwind}`);
    await click("Leave");
    expect(called).toEqual(["button", "panel", "panel"]);
  });
});
