import { IncomingCall } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { type Drive, names, type Stage } from "../packages/ui/src/testing/stage.ts";

const [ada = "", northwind = ""] = names;

const meta = {
  title: "Components/IncomingCall",
  component: IncomingCall,
  argTypes: {
    onAnswer: {
      description:
        "As soon as a call is being answered, so that the app can open what it knows of the caller.",
      table: { type: { summary: "(call: ActiveCall) => void" } },
    },
  },
} satisfies Meta<typeof IncomingCall>;

export default meta;
type Story = StoryObj<typeof meta>;

const drive = (run: Drive): { drive: Drive } => ({ drive: run });

/** Somebody calls. */
export const Ringing: Story = {
  parameters: drive(async (stage) => void (await stage.ring(ada))),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { stage: Stage }).stage;
    await expect(canvas.queryByRole("button", { name: /and add/ })).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: `Answer ${ada}` }));
    await waitFor(() => expect(client.views.calls[0]?.status).toBe("connected"));
    await waitFor(() => expect(canvas.queryByRole("region")).toBeNull());
  },
};

/** Somebody calls, as it looks. */
export const Untouched: Story = {
  parameters: drive(async (stage) => void (await stage.ring(ada))),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("region", { name: ada })).toBeVisible();
  },
};

/** While a conference runs: in with them. */
export const DuringAConference: Story = {
  parameters: drive(async (stage) => {
    await stage.conferenceWith(ada);
    await stage.ring(northwind);
  }),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { stage: Stage }).stage;
    await userEvent.click(canvas.getByRole("button", { name: `Answer and add ${northwind}` }));
    await waitFor(() => expect(client.views.participants).toHaveLength(3), { timeout: 8_000 });
  },
};

/** Two at once. */
export const Two: Story = {
  parameters: drive(async (stage) => {
    await stage.ring(ada);
    await stage.ring(northwind);
  }),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { stage: Stage }).stage;
    await expect(canvas.getAllByRole("region")).toHaveLength(2);
    const [voicemail] = canvas.getAllByRole("button", { name: "Voicemail" });
    if (voicemail) await userEvent.click(voicemail);
    await waitFor(() => expect(client.views.calls).toHaveLength(1));
  },
};

/** To be forwarded: where to. */
export const Forwarding: Story = {
  parameters: drive(async (stage) => void (await stage.ring(ada))),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Forward" }));
    await userEvent.type(canvas.getByLabelText("Forward to"), "12a{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("neither a phone number");
  },
};

/** The extension has neither voicemail nor forwarding: the buttons say why. */
export const NotAllowed: Story = {
  parameters: {
    ...drive(async (stage) => void (await stage.ring(ada))),
    stage: { simulator: { features: { Voicemail: false, CallForwarding: false } } },
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole("button", { name: "Voicemail" })).toBeDisabled());
    await expect(canvas.getByRole("button", { name: "Forward" })).toHaveAttribute(
      "title",
      "This extension may not forward calls: it has no CallForwarding. An administrator of the account can turn it on.",
    );
  },
};
