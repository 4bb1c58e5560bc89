import { IncomingCall } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { names, type Setup, type Testbed } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = ""] = names;

const meta = {
  title: "Components/IncomingCall",
  component: IncomingCall,
  argTypes: {
    onAnswer: {
      description:
        "Called when the user answers, so that the app can open the record of the caller.",
      table: { type: { summary: "(call: ActiveCall) => void" } },
    },
  },
} satisfies Meta<typeof IncomingCall>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

/** Answering a call removes it from the component. */
export const Ringing: Story = {
  parameters: setup(async (testbed) => void (await testbed.ringFrom(ada))),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { testbed: Testbed }).testbed;
    await expect(canvas.queryByRole("button", { name: /and add/ })).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: `Answer ${ada}` }));
    await waitFor(() => expect(client.views.calls[0]?.status).toBe("connected"));
    await waitFor(() => expect(canvas.queryByRole("region")).toBeNull());
  },
};

/** A call rings, for visual comparison. */
export const Untouched: Story = {
  parameters: setup(async (testbed) => void (await testbed.ringFrom(ada))),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("region", { name: `Incoming call from ${ada}` })).toBeVisible();
  },
};

/** A call that rings during a conference can be answered into it. */
export const AnswerIntoConference: Story = {
  parameters: setup(async (testbed) => {
    await testbed.startConferenceWith(ada);
    await testbed.ringFrom(northwind);
  }),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { testbed: Testbed }).testbed;
    await userEvent.click(canvas.getByRole("button", { name: `Answer and add ${northwind}` }));
    await waitFor(() => expect(client.views.participants).toHaveLength(3), { timeout: 8_000 });
  },
};

/** Two calls ring at the same time. */
export const Two: Story = {
  parameters: setup(async (testbed) => {
    await testbed.ringFrom(ada);
    await testbed.ringFrom(northwind);
  }),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { testbed: Testbed }).testbed;
    await expect(canvas.getAllByRole("region")).toHaveLength(2);
    await userEvent.click(canvas.getByRole("button", { name: `Voicemail for ${ada}` }));
    await waitFor(() => expect(client.views.calls).toHaveLength(1));
  },
};

/** The platform refuses a malformed number to forward to. */
export const ForwardToMalformedNumber: Story = {
  parameters: setup(async (testbed) => void (await testbed.ringFrom(ada))),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: `Forward ${ada}` }));
    await userEvent.type(canvas.getByLabelText("Forward to"), "12a{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("neither a phone number");
  },
};

/** The extension has neither voicemail nor forwarding; the buttons show why. */
export const NotAllowed: Story = {
  parameters: {
    ...setup(async (testbed) => void (await testbed.ringFrom(ada))),
    testbed: { simulator: { features: { Voicemail: false, CallForwarding: false } } },
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole("button", { name: /^Voicemail/ })).toBeDisabled());
    await expect(canvas.getByRole("button", { name: /^Forward/ })).toHaveAttribute(
      "title",
      "This extension may not forward calls: it has no CallForwarding. An administrator of the account can turn it on.",
    );
  },
};
