import { bringInCall } from "@rc-conference/core/actions";
import { AddParticipant } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { names, type Setup, type Testbed } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = "", jonas = ""] = names;

const meta = {
  title: "Components/AddParticipant",
  component: AddParticipant,
  argTypes: {
    onAdd: {
      description: "Called when a call was picked, before it is in the conference.",
      table: { type: { summary: "() => void" } },
    },
  },
} satisfies Meta<typeof AddParticipant>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** A call to pick, a number to dial, and the caller id to show. */
export const Open: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await testbed.connectCalls(northwind);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: `Add ${northwind}` })).toBeEnabled();
    await expect(canvas.getByRole("button", { name: "Call" })).toBeDisabled();
    await expect(await canvas.findByRole("combobox", { name: "Show as" })).toBeVisible();
  },
};

/** The dialed person answers and joins. */
export const Dialed: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    testbed.simulator.person(jonas).script().answerAfter(50);
  }),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { testbed: Testbed }).testbed;
    await userEvent.type(canvas.getByLabelText("Number or extension"), "+1 650 555 0113{Enter}");
    await waitFor(
      () =>
        expect(client.views.participants.map(({ status }) => status)).toEqual([
          "connected",
          "connected",
          "connected",
        ]),
      { timeout: 8_000 },
    );
    await expect(canvas.getByLabelText("Number or extension")).toHaveValue("");
  },
};

/** The dialed line is busy; the conference does not change. */
export const Busy: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    testbed.simulator.person(jonas).script().setBusy();
  }),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText("Number or extension"), "+16505550113{Enter}");
    await waitFor(() => expect(canvas.getByText("+1 650 555 0113 is busy.")).toBeVisible(), {
      timeout: 8_000,
    });
  },
};

/** The dialed extension does not exist. */
export const WrongNumber: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText("Number or extension"), "199{Enter}");
    await waitFor(
      () => expect(canvas.getByText("199 is not in service. Check the number.")).toBeVisible(),
      { timeout: 8_000 },
    );
  },
};

/** Text without digits is refused and stays in the field, so that the user can correct it. */
export const Malformed: Story = {
  parameters: setup((testbed) => testbed.startConferenceWith(ada)),
  play: async ({ canvas }) => {
    const field = canvas.getByLabelText("Number or extension");
    await userEvent.type(field, "Ada{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "neither a phone number nor an extension",
    );
    await expect(field).toHaveValue("Ada");
    await expect(field).toHaveAttribute("aria-invalid", "true");
  },
};

/** The platform adds one call at a time; two others are queued. */
export const Queue: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    const ids = await testbed.connectCalls(northwind, jonas, names[3] ?? "");
    testbed.simulator.faults.add({ name: "restDelay", path: "/bring-in", delay: 600_000 });
    for (const callId of ids) void bringInCall(testbed.client, { callId }).catch(() => undefined);
  }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("2 calls wait for their turn.")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Cancel waiting" }));
    await waitFor(() => expect(canvas.queryByText(/wait for their turn/)).toBeNull());
  },
};

/** The conference is full. */
export const Full: Story = {
  parameters: {
    ...setup((testbed) => testbed.startConferenceWith(ada, northwind)),
    testbed: { client: { capacityLimit: 3 } },
  },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText("Number or extension"), "102");
    await expect(canvas.getByRole("button", { name: "Call" })).toBeDisabled();
    await expect(canvas.getByText("The conference is full")).toBeVisible();
  },
};
