import { MiniPanel } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { names, type Setup } from "../packages/ui/src/testing/testbed.ts";

const meta = {
  title: "Components/MiniPanel",
  component: MiniPanel,
  argTypes: {
    onOpen: {
      description:
        "Called by the button that opens the whole panel. Without it, there is no such button.",
      table: { type: { summary: "() => void" } },
    },
  },
} satisfies Meta<typeof MiniPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

const withPeople = (count: number): { setup: Setup } => ({
  setup: (testbed) => testbed.startConferenceWith(...names.slice(0, count)),
});

/** Floats in a corner of the window. */
export const Two: Story = {
  args: { onOpen: () => undefined },
  parameters: withPeople(2),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole("region", { name: "Current call" })).toBeVisible());
    await expect(canvas.getByRole("button", { name: "Leave" })).toBeEnabled();
  },
};

/** Three avatars, and how many more there are. */
export const Nine: Story = {
  parameters: withPeople(9),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("+6")).toBeInTheDocument();
  },
};

/** The host is muted and on hold. */
export const MutedOnHold: Story = {
  parameters: withPeople(1),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Mute" }));
    await expect(await canvas.findByRole("button", { name: "Unmute" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Hold" }));
    await expect(await canvas.findByRole("button", { name: "Resume" })).toBeVisible();
  },
};

/** The arrow keys move the panel. */
export const Moved: Story = {
  parameters: withPeople(2),
  play: async ({ canvas }) => {
    const panel = canvas.getByRole("region", { name: "Current call" });
    const { left } = panel.getBoundingClientRect();
    canvas.getByRole("button", { name: "Move with the arrow keys" }).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowUp}");
    await expect(panel.getBoundingClientRect().left).toBe(left - 32);
  },
};
