import { Keypad } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { names, type Setup } from "../packages/ui/src/testing/testbed.ts";

const [ada = ""] = names;

const meta = {
  title: "Components/Keypad",
  component: Keypad,
  argTypes: {
    callId: {
      description: "The call on this phone to send the tones to. Default: the conference.",
      table: { type: { summary: "string" } },
    },
  },
} satisfies Meta<typeof Keypad>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** Tones are sent by the buttons and by the keyboard. */
export const Pressed: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "1" }));
    await userEvent.keyboard("23#");
    await waitFor(() => expect(canvas.getByLabelText("Sent tones")).toHaveTextContent("123#"));
  },
};

/** No tones have been sent yet. */
export const Untouched: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("button")).toHaveLength(12);
  },
};

/** No conference is running, so no tones can be sent. */
export const Refused: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "1" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("No conference is running.");
  },
};
