import { CapacityMeter } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { names, type Setup } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;

const meta = {
  title: "Components/CapacityMeter",
  component: CapacityMeter,
} satisfies Meta<typeof CapacityMeter>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** Three of ten places are taken. */
export const Three: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada, northwind)),
  play: async ({ canvas }) => {
    const meter = canvas.getByRole("meter", { name: "Places taken" });
    await expect(meter).toHaveAttribute("aria-valuenow", "3");
    await expect(canvas.getByText("3 of 10")).toBeVisible();
  },
};

/** The conference is full. */
export const Full: Story = {
  parameters: {
    ...setup((testbed) => testbed.startConferenceWith(ada, northwind, jonas)),
    testbed: { client: { capacityLimit: 4 } },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("4 of 4")).toBeVisible();
  },
};
