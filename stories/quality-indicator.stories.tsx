import { QualityIndicator } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { names, type Setup } from "../packages/ui/src/testing/testbed.ts";

const [ada = ""] = names;

const meta = {
  title: "Components/QualityIndicator",
  component: QualityIndicator,
  argTypes: {
    callId: {
      description: "The call to measure. Default: the conference.",
      table: { type: { summary: "string" } },
    },
  },
} satisfies Meta<typeof QualityIndicator>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** Simulates packet loss in the browser's call statistics; `share` is 0 to 1. */
function withPacketLoss(share: number): Setup {
  return async (testbed) => {
    const { prototype } = RTCPeerConnection;
    const originalGetStats = prototype.getStats;
    prototype.getStats = async function getStats(this: RTCPeerConnection) {
      const report = (await originalGetStats.call(this)) as unknown as Map<
        string,
        Record<string, unknown>
      >;
      const changed = [...report].map(([id, entry]): [string, Record<string, unknown>] => {
        const received = entry["packetsReceived"];
        if (entry["type"] !== "inbound-rtp" || typeof received !== "number") return [id, entry];
        return [id, { ...entry, packetsLost: Math.round((received * share) / (1 - share)) }];
      });
      return new Map(changed) as unknown as RTCStatsReport;
    };
    testbed.onTeardown(() => {
      prototype.getStats = originalGetStats;
    });
    await testbed.startConferenceWith(ada);
  };
}

/** Nothing is measured without a conference. */
export const NotMeasured: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Connection not measured yet")).toBeInTheDocument();
  },
};

/** The connection is good. */
export const Good: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    const word = await canvas.findByText("Good connection", {}, { timeout: 8_000 });
    await expect(word.parentElement?.title).toMatch(/^Score 4\.\d of 4\.5, 0\.0 % lost/);
  },
};

/** 5 % of the packets are lost. */
export const Fair: Story = {
  parameters: setup(withPacketLoss(0.05)),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("Uneven sound")).toBeVisible(), {
      timeout: 8_000,
    });
  },
};

/** 25 % of the packets are lost. */
export const Poor: Story = {
  parameters: setup(withPacketLoss(0.25)),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("Poor connection")).toBeVisible(), {
      timeout: 8_000,
    });
  },
};
