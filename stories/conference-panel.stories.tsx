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
        "Whether calls that ring in are shown here too. Default true; false where the app shows them itself.",
      table: { type: { summary: "boolean" } },
    },
    echoNumber: {
      description:
        "The number of a service that says again what it hears, for a test of microphone and line.",
      table: { type: { summary: "string" } },
    },
  },
} satisfies Meta<typeof ConferencePanel>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** Nothing runs and nobody is on the phone: an invitation. */
export const Idle: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Start conference" })).toBeEnabled();
  },
};

/** The agent is on the phone already: the calls that could be merged. */
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

/** The two of them, merged by one press. */
export const Merged: Story = {
  parameters: setup(async (testbed) => {
    await testbed.connectCalls(ada, northwind);
  }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Merge 2 calls" }));
    await waitFor(() => expect(canvas.getByText("3 of 10")).toBeVisible(), { timeout: 8_000 });
  },
};

/** This login may not start one: the reason, and whom to ask. */
export const NotAllowed: Story = {
  parameters: { testbed: { simulator: { features: { VoipCalling: false } } } },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole("button", { name: "Start conference" })).toBeDisabled(),
    );
    await expect(canvas.getByText(/it has no VoipCalling/)).toBeVisible();
  },
};

/** A call rings in while the conference runs. */
export const RingingIn: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await testbed.ringFrom(jonas);
  }),
  play: async ({ canvas }) => {
    const ringing = canvas.getByRole("region", { name: jonas });
    await expect(within(ringing).getByRole("button", { name: /and add/ })).toBeEnabled();
  },
};

/** There is no microphone, which is said before anything is started. */
export const NoMicrophone: Story = {
  parameters: setup(async ({ microphone }) => microphone.unplug()),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No microphone was found. Plug one in.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Start conference" })).toBeEnabled();
  },
};

/** In the middle of it the microphone is unplugged. */
export const NotHeard: Story = {
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
    void client.start().catch(() => undefined);
    await waitUntil(
      ({ conference }) => conference.status === "creating" && conference.step === "session",
    );
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Creating the conference.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeEnabled();
  },
};

/** The host's call is on its way: 38 seconds, shown as they pass. */
export const Joining: Story = {
  parameters: setup(async ({ simulator, client, waitUntil }) => {
    simulator.faults.add({ name: "inviteUnanswered" });
    void client.start().catch(() => undefined);
    await waitUntil(({ conference }) => conference.status === "joining");
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^\d+ s left$/)).toBeVisible();
  },
};

/** Two customers are in, a third call waits to be added. */
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
    // The row fades in.
    await waitFor(() =>
      expect(canvas.getByRole("button", { name: `Remove ${jonas}` })).toBeVisible(),
    );
    await expect(canvas.getByText("4 of 10")).toBeVisible();
  },
};

/** Active, 320 px wide. */
export const Narrow: Story = {
  parameters: { ...setup((testbed) => testbed.startConferenceWith(ada, northwind)), width: 272 },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(3);
    const panel = canvasElement.querySelector(".rcc-panel");
    await expect(panel?.scrollWidth).toBe(panel?.clientWidth);
  },
};

/** Active, from right to left. */
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

/** Muted, on hold, and the keypad open. */
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

/** Before everything ends, a question. */
export const AskingToEnd: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "End for everyone" }));
    const dialog = canvas.getByRole("dialog", { name: "End the conference for everyone?" });
    await expect(within(dialog).getByRole("button", { name: "Cancel" })).toBeVisible();
  },
};

/** The notifications' socket is lost: the call goes on, the list stays. */
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

/** The page was loaded anew in the middle of a conference, and the app wants the host to be asked. */
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

/** The same, as it looks before anybody pressed anything. */
export const RejoinableUntouched: Story = {
  parameters: Rejoinable.parameters ?? {},
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("not in from this page")).toBeVisible());
  },
};

/** The way back in is being called. */
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

/** The way back was refused, with the reason. */
export const RejoinRefused: Story = {
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

/** Being ended. */
export const Ending: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    testbed.simulator.faults.add({
      name: "restDelay",
      method: "DELETE",
      path: "/telephony/sessions",
      delay: 600_000,
    });
    void testbed.client.end().catch(() => undefined);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Ending the conference for everyone.")).toBeVisible();
  },
};

/** The receipt: who was in, for how long, and why it ended. */
export const Ended: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada, northwind);
    await testbed.client.end();
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("You ended the conference.")).toBeVisible();
    const list = canvas.getByRole("list", { name: "Participants" });
    await expect(list).toHaveTextContent(ada);
  },
};

/** The microphone was refused: what happened, why, what to do. */
export const Failed: Story = {
  parameters: setup(async ({ microphone, client }) => {
    microphone.refuse("denied");
    await client.start().catch(() => undefined);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("The microphone could not be used.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeEnabled();
  },
};

/** What was refused stays until it is dismissed, and the conference goes on. */
export const ActionRefused: Story = {
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
    const refusal = await canvas.findByRole("alert");
    await expect(refusal).toHaveTextContent("The platform refused.");
    await expect(canvas.getByRole("button", { name: `Mute ${ada}` })).toBeEnabled();
  },
};
