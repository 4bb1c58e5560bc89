import { setHostMuted } from "@rc-conference/core/actions";
import { LevelMeter } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { names, type Setup } from "../packages/ui/src/testing/testbed.ts";

const [ada = ""] = names;

const meta = {
  title: "Components/LevelMeter",
  component: LevelMeter,
  argTypes: {
    source: {
      description: '"input" is the microphone, "remote" is the mix of all others. Default "input".',
      table: { type: { summary: '"input" | "remote"' } },
    },
    callId: {
      description: "The call to measure. Default: the conference.",
      table: { type: { summary: "string" } },
    },
    subscribe: {
      description: "Another source of levels, 0 to 1.",
      table: { type: { summary: "(listener: (level: number) => void) => () => void" } },
    },
  },
} satisfies Meta<typeof LevelMeter>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

const levelIs = (meter: HTMLElement): number => Number(meter.getAttribute("aria-valuenow"));

/** The host speaks. */
export const Speaking: Story = {
  parameters: setup(async (testbed) => {
    testbed.microphone.setTone(440);
    await testbed.startConferenceWith(ada);
  }),
  play: async ({ canvas }) => {
    const meter = canvas.getByRole("meter", { name: "Your microphone" });
    await waitFor(() => expect(levelIs(meter)).toBeGreaterThan(15), { timeout: 8_000 });
  },
};

/** The host speaks while muted, so the level is zero. */
export const Muted: Story = {
  parameters: setup(async (testbed) => {
    testbed.microphone.setTone(440);
    await testbed.startConferenceWith(ada);
    await setHostMuted(testbed.client, { muted: true });
  }),
  play: async ({ canvas }) => {
    await waitFor(() => expect(levelIs(canvas.getByRole("meter"))).toBe(0));
  },
};

/** Another participant speaks. */
export const Remote: Story = {
  args: { source: "remote" },
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    testbed.simulator.person(ada).speak();
  }),
  play: async ({ canvas }) => {
    const meter = canvas.getByRole("meter", { name: "The others" });
    await waitFor(() => expect(levelIs(meter)).toBeGreaterThan(5), { timeout: 8_000 });
  },
};
