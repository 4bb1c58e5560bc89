import { endConference, startConference } from "@rc-conference/core/actions";
import { ConferencePanel } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { names, type Setup } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;

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
        "The number of a service that plays back what it hears. Adds a test call to the sound settings.",
      table: { type: { summary: "string" } },
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
    await waitFor(() => expect(canvas.getByText("3 of 10")).toBeVisible(), { timeout: 8_000 });
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
  },
};

/** A call rings during the conference. */
export const RingingDuringConference: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await testbed.ringFrom(jonas);
  }),
  play: async ({ canvas }) => {
    const ringing = canvas.getByRole("region", { name: jonas });
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

/** The notification socket is lost; the call and the list are kept. */
export const Reconnecting: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    testbed.simulator.faults.add({ name: "gatewayRefused", times: Number.POSITIVE_INFINITY });
    testbed.simulator.faults.dropGatewaySockets();
    await testbed.waitUntil(({ conference }) => conference.status === "reconnecting");
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/The call goes on/)).toBeVisible();
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
    await expect(canvas.getByText(/Your conference is still running/)).toBeVisible();
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
