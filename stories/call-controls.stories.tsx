import { setHostHeld, setHostMuted } from "@rc-conference/core/actions";
import { CallControls } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { names, type Setup, type Testbed } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = ""] = names;

const meta = {
  title: "Components/CallControls",
  component: CallControls,
  argTypes: {
    echoNumber: {
      description:
        "The number of a service that plays back what it hears. Adds a test call to the sound settings.",
      table: { type: { summary: "string" } },
    },
  },
} satisfies Meta<typeof CallControls>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** The host is in the conference. */
export const Active: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada, northwind)),
  play: async ({ canvas }) => {
    for (const name of ["Mute", "Hold", "Keypad", "More", "Leave", "End for everyone"]) {
      await expect(canvas.getByRole("button", { name })).toBeEnabled();
    }
  },
};

/** The host is muted and on hold. */
export const MutedAndHeld: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await setHostMuted(testbed.client, { muted: true });
    await setHostHeld(testbed.client, { held: true });
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Unmute" })).toBeEnabled();
    await expect(canvas.getByRole("button", { name: "Resume" })).toBeEnabled();
  },
};

/** The menu mutes and unmutes everyone. */
export const More: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada, northwind)),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { testbed: Testbed }).testbed;
    await userEvent.click(canvas.getByRole("button", { name: "More" }));
    const menu = canvas.getByRole("menu", { name: "More" });
    await userEvent.click(within(menu).getByRole("menuitem", { name: "Mute everyone" }));
    await waitFor(() =>
      expect(client.views.participants.map(({ muted }) => muted)).toEqual([false, true, true]),
    );
    await expect(canvas.getByRole("button", { name: "More" })).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: "More" }));
    await expect(within(menu).getByRole("menuitem", { name: "Unmute everyone" })).toBeVisible();
  },
};

/** Recording needs a confirmation that everyone consented. */
export const RecordingConsent: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "More" }));
    await userEvent.click(canvas.getByRole("menuitem", { name: "Record" }));
    const dialog = canvas.getByRole("dialog", { name: "Has everybody agreed to be recorded?" });
    await expect(within(dialog).getByRole("button", { name: "They agreed, record" })).toBeVisible();
  },
};

/** The extension may not record; the menu shows why. */
export const RecordingNotAllowed: Story = {
  parameters: {
    ...setup((testbed) => testbed.startConferenceWith(ada)),
    testbed: { simulator: { rules: { recordingAllowed: false } } },
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "More" }));
    const item = await canvas.findByRole("menuitem", { name: /^Record/ });
    await waitFor(() => expect(item).toHaveAttribute("aria-disabled", "true"));
    await expect(item).toHaveTextContent("An administrator of the account can turn it on.");
  },
};

/** Microphone and speaker are selected in a dialog. */
export const SoundSettings: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "More" }));
    await userEvent.click(canvas.getByRole("menuitem", { name: "Sound settings" }));
    const dialog = canvas.getByRole("dialog", { name: "Sound settings" });
    await expect(within(dialog).getByLabelText("Microphone")).toBeVisible();
  },
};

/** The page is 320 px wide. */
export const Narrow: Story = {
  parameters: { ...setup((testbed) => testbed.startConferenceWith(ada)), width: 272 },
  play: async ({ canvasElement }) => {
    const controls = canvasElement.querySelector(".rcc-controls");
    await expect(controls?.scrollWidth).toBe(controls?.clientWidth);
  },
};
