import { useRemoveParticipant } from "@rc-conference/core";
import { endConference, startConference } from "@rc-conference/core/actions";
import { ConferencePanel } from "@rc-conference/ui";
import { ar } from "@rc-conference/ui/locales/ar";
import { ja } from "@rc-conference/ui/locales/ja";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ReactElement, useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { unreadableTexts } from "../packages/ui/src/testing/page-texts.ts";
import { pseudo } from "../packages/ui/src/testing/pseudo-locale.ts";
import { names, type Setup, sixthPhone } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;
const tanaka = names.at(-1) ?? "";

const meta = {
  title: "Components/ConferencePanel",
  component: ConferencePanel,
  argTypes: {
    incomingCalls: {
      description:
        "Whether the panel shows calls that ring on this phone. Default true; set to false if the app shows them.",
      table: { type: { summary: "boolean" } },
    },
    echoNumber: {
      description:
        "The number of a service that plays back what it hears. Adds a test call to the sound settings and to the checks before the call.",
      table: { type: { summary: "string" } },
    },
    onLogIn: {
      description:
        'Lets a user log in who is not. Adds a button "Log in" to the banner that says so.',
      table: { type: { summary: "() => void | Promise<void>" } },
    },
    onRemove: {
      description:
        "Called before a participant is removed. `details.cancel()` keeps the participant.",
      table: { type: { summary: "(participant, details: ConferencePanel.RemoveDetails) => void" } },
    },
    onLeave: {
      description:
        "Called before the host leaves. `details.cancel()` keeps the host in the conference.",
      table: { type: { summary: "(details: ConferencePanel.LeaveDetails) => void" } },
    },
    onEnd: {
      description:
        "Called before the built-in confirmation, and before the conference ends. `details.cancel()` skips what follows.",
      table: { type: { summary: "(details: ConferencePanel.EndDetails) => void" } },
    },
  },
} satisfies Meta<typeof ConferencePanel>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** There is neither a conference nor a call. */
export const Idle: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Start conference" })).toBeEnabled();
  },
};

/** The user has two calls, which can be merged into a conference. */
export const IdleWithCalls: Story = {
  parameters: setup(async (testbed) => {
    await testbed.connectCalls(ada, northwind);
  }),
  play: async ({ canvas }) => {
    const calls = canvas.getByRole("list", { name: "Calls to add" });
    await expect(within(calls).getAllByRole("listitem")).toHaveLength(2);
    await expect(calls).toHaveTextContent("on hold");
    await expect(canvas.getByRole("button", { name: "Merge 2 calls" })).toBeEnabled();
  },
};

/** Merging two calls starts a conference with both. */
export const Merged: Story = {
  parameters: setup(async (testbed) => {
    await testbed.connectCalls(ada, northwind);
  }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Merge 2 calls" }));
    for (const name of [ada, northwind]) {
      await waitFor(
        () => expect(canvas.getByRole("button", { name: `Mute ${name}` })).toBeEnabled(),
        { timeout: 8_000 },
      );
    }
    await expect(canvas.getByText("3 of 10")).toBeVisible();
  },
};

/** The user may not start a conference; the panel shows why and whom to ask. */
export const NotAllowed: Story = {
  parameters: { testbed: { simulator: { features: { VoipCalling: false } } } },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole("button", { name: "Start conference" })).toBeDisabled(),
    );
    await expect(canvas.getByText(/it has no VoipCalling/)).toBeVisible();
    await expect(canvas.getByText(/Your extension has no digital line/)).toBeVisible();
  },
};

/** The user is not logged in; the panel says so before anybody presses Start. */
export const NotLoggedIn: Story = {
  args: { onLogIn: () => undefined },
  parameters: setup(async ({ simulator }) => simulator.faults.revokeTokens()),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/You are not logged in/)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Log in" })).toBeEnabled();
    await expect(canvas.getByRole("button", { name: "Start conference" })).toBeDisabled();
    await expect(canvas.getByText("Log in first.")).toBeVisible();
  },
};

/** After two minutes, the phone takes a place of another one, and the banner goes. */
const beforePlacesBecomeFree = { pictures: { elapsed: 0 } };

/** Five other phones use the extension; Start stays enabled, since a place may become free at any time. */
export const SixthPhone: Story = {
  parameters: { ...setup(sixthPhone), ...beforePlacesBecomeFree },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Five other phones use your extension/)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Start conference" })).toBeEnabled();
  },
};

/** The checks behind "Details" of the banner. */
export const ReadinessDetails: Story = {
  parameters: { ...setup(sixthPhone), ...beforePlacesBecomeFree },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Details" }));
    const dialog = await canvas.findByRole("dialog", { name: "Check before the call" });
    await expect(within(dialog).getAllByRole("listitem")).toHaveLength(9);
    await expect(within(dialog).getByRole("button", { name: "Check now" })).toBeEnabled();
  },
};

/** A call rings during the conference. */
export const RingingDuringConference: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await testbed.ringFrom(jonas);
  }),
  play: async ({ canvas }) => {
    const ringing = canvas.getByRole("region", { name: `Incoming call from ${jonas}` });
    await expect(within(ringing).getByRole("button", { name: /and add/ })).toBeEnabled();
  },
};

/** There is no microphone; the panel warns before a conference is started. */
export const NoMicrophone: Story = {
  parameters: setup(async ({ microphone }) => microphone.unplug()),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No microphone was found. Plug one in.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Start conference" })).toBeEnabled();
  },
};

/** The microphone is unplugged during the conference. */
export const MicrophoneUnplugged: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    testbed.microphone.unplug();
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Nobody hears you/)).toBeVisible();
  },
};

/** The conference is being created. */
export const Creating: Story = {
  parameters: setup(async ({ simulator, client, waitUntil }) => {
    simulator.faults.add({ name: "restDelay", path: "/telephony/conference", delay: 600_000 });
    void startConference(client).catch(() => undefined);
    await waitUntil(
      ({ conference }) => conference.status === "creating" && conference.step === "session",
    );
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Creating the conference.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeEnabled();
  },
};

/** The host's call into the conference is ringing. The platform ends the conference if it is not answered within 38 seconds. */
export const Joining: Story = {
  parameters: {
    ...setup(async ({ simulator, client, waitUntil }) => {
      simulator.faults.add({ name: "inviteUnanswered" });
      void startConference(client).catch(() => undefined);
      await waitUntil(({ conference }) => conference.status === "joining");
    }),
    pictures: { elapsed: 9_000 },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^\d+ s left$/)).toBeVisible();
  },
};

/** Two participants are in the conference, and a third call can be added. */
export const Active: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    await testbed.connectCalls(jonas);
  }),
  play: async ({ canvas }) => {
    const list = canvas.getByRole("list", { name: "Participants" });
    await expect(within(list).getAllByRole("listitem")).toHaveLength(3);
    await expect(canvas.getByText("3 of 10")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Add call" }));
    await userEvent.click(canvas.getByRole("button", { name: `Add ${jonas}` }));
    // Waits for the fade-in of the row.
    await waitFor(() =>
      expect(canvas.getByRole("button", { name: `Remove ${jonas}` })).toBeVisible(),
    );
    await expect(canvas.getByText("4 of 10")).toBeVisible();
  },
};

/** The page is 320 px wide. */
export const Narrow: Story = {
  parameters: { ...setup((testbed) => testbed.startConferenceWith(ada, northwind)), width: 272 },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(3);
    const panel = canvasElement.querySelector(".rcc-panel");
    await expect(panel?.scrollWidth).toBe(panel?.clientWidth);
  },
};

/** The page is right to left. */
export const RightToLeft: Story = {
  parameters: { ...setup((testbed) => testbed.startConferenceWith(ada, northwind)), dir: "rtl" },
  play: async ({ canvas }) => {
    const avatar = canvas.getByRole("list", { name: "Participants" }).querySelector(".rcc-avatar");
    const name = canvas.getByText(ada);
    await expect(avatar?.getBoundingClientRect().left).toBeGreaterThan(
      name.getBoundingClientRect().right,
    );
  },
};

/** The panel in German, with a call that rings. */
export const German: Story = {
  globals: { locale: "de" },
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    await testbed.ringFrom(jonas);
  }),
  play: async ({ canvas }) => {
    const panel = canvas.getByRole("region", { name: "Konferenz" });
    await expect(panel).toHaveAttribute("lang", "de");
    await expect(canvas.getByText("3 von 10")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Für alle beenden" })).toBeEnabled();
    await expect(
      canvas.getByRole("button", { name: `Anruf von ${jonas} annehmen und hinzufügen` }),
    ).toBeEnabled();
  },
};

/** The panel in Japanese. */
export const Japanese: Story = {
  globals: { locale: "ja" },
  parameters: setup((testbed) => testbed.startConferenceWith(tanaka, ada)),
  play: async ({ canvas }) => {
    const panel = canvas.getByRole("region", { name: ja.title });
    await expect(panel).toHaveAttribute("lang", "ja");
    await expect(canvas.getByRole("button", { name: ja.muteParticipant(tanaka) })).toBeEnabled();
    await expect(canvas.getByRole("button", { name: ja.leave })).toBeEnabled();
  },
};

/** The panel in Arabic, which runs from right to left. Names and numbers keep their own direction. */
export const Arabic: Story = {
  globals: { locale: "ar" },
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    await testbed.connectCalls(jonas);
  }),
  play: async ({ canvas }) => {
    const panel = canvas.getByRole("region", { name: ar.title });
    await expect(panel).toHaveAttribute("dir", "rtl");
    const list = canvas.getByRole("list", { name: ar.participants });
    const name = within(list).getByText(ada);
    await expect(list.querySelector(".rcc-avatar")?.getBoundingClientRect().left).toBeGreaterThan(
      name.getBoundingClientRect().right,
    );
    await expect(within(list).getByText("+1 650 555 0111")).toHaveAttribute("dir", "ltr");
    await userEvent.click(canvas.getByRole("button", { name: ar.addCall }));
    await expect(canvas.getByText(jonas)).toBeVisible();
  },
};

/** Every text is a message: in the pseudo-locale nothing is left in English, and nothing is cut. */
export const PseudoLocale: Story = {
  globals: { locale: "pseudo" },
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    await testbed.ringFrom(jonas);
  }),
  play: async ({ canvas }) => {
    const panel = canvas.getByRole("region", { name: pseudo.title });
    await expect(canvas.getByRole("button", { name: pseudo.leave })).toBeEnabled();
    await waitFor(() => expect(unreadableTexts(panel)).toEqual([]));
  },
};

/** The host is muted and on hold, and the keypad is open. */
export const MutedOnHoldWithKeypad: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Mute" }));
    await expect(await canvas.findByRole("button", { name: "Unmute" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Hold" }));
    await expect(await canvas.findByRole("button", { name: "Resume" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Keypad" }));
    await userEvent.click(canvas.getByRole("button", { name: "5" }));
    await waitFor(() => expect(canvas.getByLabelText("Sent tones")).toHaveTextContent("5"));
  },
};

/** Ending for everyone needs a confirmation. */
export const EndConfirmation: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "End for everyone" }));
    const dialog = canvas.getByRole("dialog", { name: "End the conference for everyone?" });
    await expect(within(dialog).getByRole("button", { name: "Cancel" })).toBeVisible();
  },
};

/** The app asks before it removes a participant: `onRemove` cancels the removal, and the app's button does it. */
export const AskBeforeRemoving: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada, northwind)),
  render: () => <PanelThatAsks />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: `Remove ${ada}` }));
    await expect(canvas.getByText(`Remove ${ada} from the conference?`)).toBeVisible();
    await expect(canvas.getByRole("button", { name: `Mute ${ada}` })).toBeEnabled();
    await userEvent.click(canvas.getByRole("button", { name: "Yes, remove" }));
    await waitFor(() =>
      expect(canvas.queryByRole("button", { name: `Mute ${ada}` })).not.toBeInTheDocument(),
    );
  },
};

function PanelThatAsks(): ReactElement {
  const [asked, setAsked] = useState<{ id: string; name: string }>();
  const remove = useRemoveParticipant();
  return (
    <>
      <ConferencePanel
        onRemove={({ id, name }, details) => {
          details.cancel();
          setAsked({ id, name });
        }}
      />
      {asked && (
        <p>
          <span>{`Remove ${asked.name} from the conference?`}</span>{" "}
          <button
            type="button"
            onClick={() => {
              remove.mutate({ participantId: asked.id });
              setAsked(undefined);
            }}
          >
            Yes, remove
          </button>
        </p>
      )}
    </>
  );
}

/** The notification socket is lost; the call and the list are kept. */
export const Reconnecting: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    testbed.simulator.faults.add({ name: "gatewayRefused", times: Number.POSITIVE_INFINITY });
    testbed.simulator.faults.dropGatewaySockets();
    await testbed.waitUntil(({ conference }) => conference.status === "reconnecting");
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Updates .* The call goes on/)).toBeVisible();
    await expect(canvas.getAllByRole("listitem")).toHaveLength(3);
  },
};

/** The page was reloaded during a conference, and the client has the option `rejoin: "ask"`. */
export const Rejoinable: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    await testbed.reloadPage({ rejoin: "ask" });
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Your conference is still running/)).toBeVisible();
    await expect(canvas.getAllByRole("listitem")).toHaveLength(3);
    await userEvent.click(canvas.getByRole("button", { name: "Rejoin" }));
    await waitFor(() => expect(canvas.getByRole("button", { name: "Leave" })).toBeVisible(), {
      timeout: 5_000,
    });
  },
};

/** The same before the host rejoins, for visual comparison. */
export const RejoinableUntouched: Story = {
  parameters: Rejoinable.parameters ?? {},
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("not connected here")).toBeVisible());
  },
};

/** The client is calling back into the conference. */
export const Rejoining: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    testbed.simulator.faults.add({ name: "inviteUnanswered", times: 9 });
    await testbed.reloadPage();
    await testbed.waitUntil(({ conference }) => conference.status === "rejoining");
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Calling back into the conference.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeEnabled();
  },
};

/** Rejoining failed; the panel shows why. */
export const RejoinFailed: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    testbed.simulator.faults.add({ name: "inviteRefused", status: 486, reason: "Busy Here" });
    await testbed.reloadPage();
    await testbed.waitUntil(
      ({ conference }) => conference.status === "rejoinable" && conference.error !== undefined,
    );
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("The line is busy");
  },
};

/** The host is ending the conference. */
export const Ending: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    testbed.simulator.faults.add({
      name: "restDelay",
      method: "DELETE",
      path: "/telephony/sessions",
      delay: 600_000,
    });
    void endConference(testbed.client).catch(() => undefined);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Ending the conference for everyone.")).toBeVisible();
  },
};

/** The summary shows who was in the conference, for how long, and why it ended. */
export const Ended: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    await endConference(testbed.client);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("You ended the conference.")).toBeVisible();
    const list = canvas.getByRole("list", { name: "Participants" });
    await expect(list).toHaveTextContent(ada);
  },
};

/** The platform refused to end the conference. The host is off the line all the same, and learns what that means. */
export const EndedUnconfirmed: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    testbed.simulator.faults.add({
      name: "restStatus",
      method: "DELETE",
      status: 403,
      lasts: 60_000,
    });
    await endConference(testbed.client);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("The others may still be connected.");
  },
};

/** The conference could not start without a microphone; the panel shows why and what to do. */
export const Failed: Story = {
  parameters: setup(async ({ microphone, client }) => {
    microphone.refuse("denied");
    await startConference(client).catch(() => undefined);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("The microphone could not be used.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeEnabled();
  },
};

/** The platform refused to mute a participant. The error stays until it is dismissed. */
export const ActionError: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    testbed.simulator.faults.add({
      name: "restStatus",
      method: "PATCH",
      status: 409,
      errorCode: "TAS-102",
    });
  }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: `Mute ${ada}` }));
    const error = await canvas.findByRole("alert");
    await expect(error).toHaveTextContent("The platform refused.");
    await expect(canvas.getByRole("button", { name: `Mute ${ada}` })).toBeEnabled();
  },
};

/** The host and a participant speak: a ring around the host's avatar, and one meter of all others in the header. */
export const Speaking: Story = {
  parameters: setup(async (testbed) => {
    testbed.microphone.setTone(440);
    await testbed.startConferenceWith(ada, northwind);
    testbed.simulator.person(ada).speak();
  }),
  play: async ({ canvas }) => {
    for (const name of ["Your microphone", "The others"]) {
      const meter = canvas.getByRole("meter", { name });
      await waitFor(() => expect(Number(meter.getAttribute("aria-valuenow"))).toBeGreaterThan(5), {
        timeout: 8_000,
      });
      await expect(meter).toHaveAttribute("data-sounding");
    }
  },
};

const everyWidth = async ({ canvas, canvasElement }: PlayContext): Promise<void> => {
  const panel = canvasElement.querySelector(".rcc-panel");
  await expect(panel?.scrollWidth).toBe(panel?.clientWidth);
  for (const name of [`Mute ${northwind}`, `Remove ${northwind}`, "Leave", "End for everyone"]) {
    await expect(canvas.getByRole("button", { name })).toBeInTheDocument();
  }
  const number = canvas.getByText("+1 650 555 0112");
  await expect(number.scrollWidth).toBeLessThanOrEqual(number.clientWidth + 1);
  const controls = ["Mute", "Hold", "Keypad", "More"].map((name) =>
    Math.round(canvas.getByRole("button", { name }).getBoundingClientRect().top),
  );
  await expect(new Set(controls).size).toBe(1);
};
type PlayContext = Parameters<NonNullable<Story["play"]>>[0];

const atWidth = (width: number): Story => ({
  parameters: { ...setup((testbed) => testbed.startConferenceWith(ada, northwind, jonas)), width },
  play: everyWidth,
});

/** 280 px: the name has the first line of a row, and the actions stand beside the number. */
export const Width280: Story = atWidth(280);

/** 360 px. */
export const Width360: Story = atWidth(360);

/** 390 px: a row has two lines. */
export const Width390: Story = atWidth(390);

/** 560 px: status and duration have columns, and all controls are in one line. */
export const Width560: Story = atWidth(560);

/** 800 px: what to do stands beside the people. */
export const Width800: Story = {
  ...atWidth(800),
  play: async (context) => {
    await everyWidth(context);
    const list = context.canvas.getByRole("list", { name: "Participants" });
    const leave = context.canvas.getByRole("button", { name: "Leave" });
    await expect(leave.getBoundingClientRect().left).toBeGreaterThan(
      list.getBoundingClientRect().right,
    );
  },
};

/** The conference is full. */
export const Ten: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(...names)),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("10 of 10")).toBeVisible();
    await expect(canvas.getAllByRole("listitem")).toHaveLength(10);
  },
};

/** Rows for a pointer that is precise: `--rcc-row-height: 40px`. */
export const Dense: Story = {
  args: { style: { "--rcc-row-height": "40px" } as React.CSSProperties },
  parameters: setup((testbed) => testbed.startConferenceWith(ada, northwind)),
  play: async ({ canvas }) => {
    const row = canvas.getByText(ada).closest("li");
    await waitFor(() => expect(row?.getBoundingClientRect().height).toBeLessThan(46));
  },
};

/** Rows for fingers: `--rcc-row-height: 56px`. */
export const Touch: Story = {
  args: { style: { "--rcc-row-height": "56px" } as React.CSSProperties },
  parameters: setup((testbed) => testbed.startConferenceWith(ada, northwind)),
  play: async ({ canvas }) => {
    const remove = canvas.getByRole("button", { name: `Remove ${ada}` });
    await waitFor(() => expect(remove.getBoundingClientRect().height).toBeGreaterThanOrEqual(44));
  },
};

/** The calls to add and the number to dial, inside of the panel. */
export const AddCallOpen: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await testbed.connectCalls(jonas);
  }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Add call" }));
    await expect(canvas.getByRole("button", { name: `Add ${jonas}` })).toBeEnabled();
    const field = canvas.getByLabelText("Number or extension");
    await waitFor(() => expect(field.getBoundingClientRect().width).toBeGreaterThan(120));
    await userEvent.type(field, "abc{Enter}");
    const error = await canvas.findByRole("alert");
    // The error stands directly below the field that it is about.
    await expect(
      error.getBoundingClientRect().top - field.getBoundingClientRect().bottom,
    ).toBeLessThan(16);
  },
};

/** The keypad before a tone was sent. */
export const KeypadOpen: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Keypad" }));
    await expect(canvas.getByRole("button", { name: "5" })).toBeVisible();
  },
};

/** The menu of the less frequent actions. */
export const MoreMenuOpen: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "More" }));
    await expect(canvas.getByRole("menuitem", { name: "Mute everyone" })).toBeVisible();
  },
};

/** The menu of a row. */
export const RowMenuOpen: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: `More for ${ada}` }));
    await expect(canvas.getByRole("menuitem", { name: "Isolate" })).toBeVisible();
  },
};

/** Microphone and speaker are chosen and tested during the conference. */
export const SoundSettingsOpen: Story = {
  args: { echoNumber: "600" },
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "More" }));
    await userEvent.click(canvas.getByRole("menuitem", { name: "Sound settings" }));
    const dialog = canvas.getByRole("dialog", { name: "Sound settings" });
    await waitFor(() => expect(within(dialog).getByLabelText("Microphone")).toBeVisible());
  },
};
