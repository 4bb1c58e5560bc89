import { bringInCall, muteParticipant } from "@rc-conference/core/actions";
import { EventLog } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { names, type Setup } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = ""] = names;

const meta = {
  title: "Components/EventLog",
  component: EventLog,
  argTypes: {
    limit: {
      description:
        "How many of the newest entries are shown. Default 200; the downloaded file contains all entries.",
      table: { type: { summary: "number" } },
    },
  },
} satisfies Meta<typeof EventLog>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** The client has the option `logSize: 0`, so the log is empty. */
export const Empty: Story = {
  parameters: { testbed: { client: { logSize: 0 } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Nothing has happened yet.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Download" })).toBeDisabled();
  },
};

/** The log of a running conference, the newest entry first. */
export const RunningConference: Story = {
  parameters: { ...setup((testbed) => testbed.startConferenceWith(ada, northwind)), width: 640 },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem").length).toBeGreaterThan(20);
    const [first] = canvas.getAllByText("telephony/sessions");
    if (first) await userEvent.click(first);
    await expect(canvas.getAllByText(/telephonySessionId/)[0]).toBeVisible();
  },
};

/** The log is filtered to errors. */
export const Errors: Story = {
  parameters: {
    ...setup(async (testbed) => {
      await testbed.startConferenceWith(ada);
      testbed.simulator.faults.add({ name: "restStatus", method: "PATCH", status: 409 });
      const [, row] = testbed.client.views.participants;
      await muteParticipant(testbed.client, { participantId: row?.id ?? "", muted: true }).catch(
        () => undefined,
      );
      await bringInCall(testbed.client, { callId: "s-0" }).catch(() => undefined);
    }),
    width: 640,
  },
  play: async ({ canvas }) => {
    await userEvent.selectOptions(canvas.getByLabelText("Show"), "error");
    await expect(canvas.getAllByRole("listitem")).toHaveLength(3);
    await expect(canvas.getByText("bringInCall")).toBeVisible();
  },
};
