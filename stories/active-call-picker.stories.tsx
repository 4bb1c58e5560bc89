import { bringInCall, startRecording } from "@rc-conference/core/actions";
import { ActiveCallPicker } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { names, type Setup, type Testbed } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;

const meta = {
  title: "Components/ActiveCallPicker",
  component: ActiveCallPicker,
  argTypes: {
    onPick: {
      description: "Called when calls were picked, before they are in the conference.",
      table: { type: { summary: "(calls: ActiveCall[]) => void" } },
    },
  },
} satisfies Meta<typeof ActiveCallPicker>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** There are no calls. */
export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/No other calls/)).toBeVisible();
  },
};

/** One call rings, one is on hold and one is connected. A ringing call cannot be added, and its row shows why. */
export const Calls: Story = {
  parameters: setup(async (testbed) => {
    await testbed.connectCalls(ada, northwind);
    await testbed.ringFrom(jonas);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: `Add ${jonas}` })).toBeDisabled();
    await expect(canvas.getByText("Not answered yet")).toBeVisible();
    await expect(canvas.getByRole("button", { name: `Add ${ada}` })).toBeEnabled();
    await expect(canvas.getByRole("button", { name: "Add all" })).toBeEnabled();
  },
};

/** No conference is running: picking a call starts one. */
export const StartsConference: Story = {
  parameters: setup(async (testbed) => {
    await testbed.connectCalls(ada);
  }),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { testbed: Testbed }).testbed;
    await userEvent.click(canvas.getByRole("button", { name: `Add ${ada}` }));
    await waitFor(() => expect(client.views.participants).toHaveLength(2), { timeout: 8_000 });
    await waitFor(() => expect(canvas.getByText(/No other calls/)).toBeVisible());
  },
};

/** The platform does not accept a call that is being recorded. */
export const Recorded: Story = {
  parameters: setup(async (testbed) => {
    const [callId = ""] = await testbed.connectCalls(ada);
    await startRecording(testbed.client, { callId, consent: "notNeeded" });
    await testbed.waitUntil(({ calls }) => calls.some(({ recording }) => recording));
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Being recorded")).toBeVisible();
    await expect(canvas.getByRole("button", { name: `Add ${ada}` })).toBeDisabled();
  },
};

/** The conference is full, so no request is sent. */
export const Full: Story = {
  parameters: {
    ...setup(async (testbed) => {
      await testbed.startConferenceWith(ada);
      await testbed.connectCalls(northwind);
    }),
    testbed: { client: { capacityLimit: 2 } },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("The conference is full")).toBeVisible();
  },
};

/** The request to add the call is pending. */
export const Pending: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    const [callId = ""] = await testbed.connectCalls(northwind);
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 600_000 });
    void bringInCall(testbed.client, { callId }).catch(() => undefined);
    await testbed.waitUntil(({ calls }) =>
      calls.some(({ canBringIn }) => !canBringIn.allowed && canBringIn.reason === "pending"),
    );
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Being added")).toBeVisible();
  },
};

/** The platform accepted a call and did not connect it: the call continues and can be added again. */
export const BridgeFailed: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    const [callId = ""] = await testbed.connectCalls(northwind);
    testbed.simulator.faults.add({ name: "bringInBridgeFails" });
    await bringInCall(testbed.client, { callId }).catch(() => undefined);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("was not added to the conference");
    await expect(canvas.getByRole("button", { name: `Add ${northwind}` })).toBeEnabled();
  },
};
