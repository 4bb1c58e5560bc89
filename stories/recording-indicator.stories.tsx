import { useActiveCalls } from "@rc-conference/core";
import { bringInCall, startRecording, stopRecording } from "@rc-conference/core/actions";
import { RecordingIndicator } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { names, type Setup } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;

const meta = {
  title: "Components/RecordingIndicator",
  component: RecordingIndicator,
  argTypes: {
    callId: {
      description: "The call whose recording is shown. Default: the conference.",
      table: { type: { summary: "string" } },
    },
  },
} satisfies Meta<typeof RecordingIndicator>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** This client records the conference. */
export const On: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await startRecording(testbed.client, { consent: "given" });
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Stop recording" })).toBeVisible();
    await waitFor(() => expect(canvas.getByText(/^0:0\d$/)).toBeVisible());
  },
};

/** A participant who joined during the recording has not consented yet. */
export const ConsentMissing: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await startRecording(testbed.client, { consent: "given" });
    const [callId = ""] = await testbed.connectCalls(jonas);
    await bringInCall(testbed.client, { callId });
    await testbed.waitUntil(({ participants }) => participants.every(({ joinedAt }) => joinedAt));
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(`Not asked yet: ${jonas}`)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "They agreed" }));
    await waitFor(() => expect(canvas.queryByText(/Not asked yet/)).toBeNull());
  },
};

/** Another client records the call. */
export const ByAnotherClient: Story = {
  parameters: setup(async (testbed) => {
    const [callId = ""] = await testbed.connectCalls(ada);
    const partyId = testbed.client.views.calls[0]?.partyId ?? "";
    await testbed.platform.post(
      `/restapi/v1.0/account/~/telephony/sessions/${callId}/parties/${partyId}/recordings`,
      {},
    );
    await testbed.waitUntil(({ calls }) => calls.some(({ recording }) => recording));
  }),
  render: () => <FirstCallIndicator />,
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("This call is being recorded")).toBeVisible(), {
      timeout: 8_000,
    });
  },
};

function FirstCallIndicator() {
  const [call] = useActiveCalls().data;
  return call ? <RecordingIndicator callId={call.id} /> : <p>No calls</p>;
}

/** The request to start recording is pending. */
export const Starting: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    void startRecording(testbed.client, { consent: "given" }).catch(() => undefined);
    testbed.simulator.faults.dropSipSockets();
  }),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("Starting to record")).toBeVisible());
  },
};

/** The request to stop recording is pending. */
export const Stopping: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await startRecording(testbed.client, { consent: "given" });
    void stopRecording(testbed.client).catch(() => undefined);
    testbed.simulator.faults.dropSipSockets();
  }),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("Ending the recording")).toBeVisible());
  },
};

/** Recording is turned off for the account. */
export const Refused: Story = {
  parameters: {
    ...setup(async (testbed) => {
      await testbed.startConferenceWith(ada, northwind);
      await startRecording(testbed.client, { consent: "given" }).catch(() => undefined);
    }),
    testbed: { simulator: { rules: { recordingAllowed: false } } },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Recording is turned off/)).toBeVisible();
  },
};
