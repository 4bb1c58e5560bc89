import { CallControls, ConferenceErrorBoundary, ParticipantList } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactElement } from "react";
import { expect, userEvent } from "storybook/test";
import { names, type Setup, type Testbed } from "../packages/ui/src/testing/testbed.ts";

const [ada = "", northwind = ""] = names;

const meta = {
  title: "Components/ConferenceErrorBoundary",
  component: ConferenceErrorBoundary,
  argTypes: {
    children: { table: { disable: true } },
    onError: {
      description: "Called with the error, for example to report it.",
      table: { type: { summary: "(error: unknown, info: ErrorInfo) => void" } },
    },
    fallback: {
      description: "Replaces the card. `retry` renders the children again.",
      table: { type: { summary: "({ error, retry }) => ReactNode" } },
    },
  },
} satisfies Meta<typeof ConferenceErrorBoundary>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup: { setup: Setup; pictures: { faulty: boolean } } = {
  setup: (testbed) => testbed.startConferenceWith(ada, northwind),
  pictures: { faulty: true },
};

let isBroken = true;

/** Fails until it is mended, as a part of an app with a bug would. */
function BrokenNotes(): ReactElement {
  if (isBroken) throw new Error("The notes of this call could not be read.");
  return <p>Notes of the call</p>;
}

/** A part of the app throws while rendering. A card takes its place; the call, and the components beside it, go on. */
export const Fault: Story = {
  parameters: setup,
  beforeEach: () => {
    isBroken = true;
  },
  render: () => (
    <div style={{ display: "grid", gap: 12 }}>
      <ConferenceErrorBoundary>
        <BrokenNotes />
      </ConferenceErrorBoundary>
      <ParticipantList />
      <CallControls />
    </div>
  ),
  play: async ({ canvas, loaded }) => {
    const { client } = (loaded as { testbed: Testbed }).testbed;
    await expect(canvas.getByRole("alert")).toHaveTextContent("Your call goes on.");
    await expect(canvas.getByRole("button", { name: "Leave" })).toBeEnabled();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(canvas.getByRole("alert")).toBeVisible();
    isBroken = false;
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(canvas.getByText("Notes of the call")).toBeVisible();
    await expect(client.views.conference.status).toBe("active");
    // React reports the fault in the console, which is the expected outcome here.
    (console.error as unknown as { mockClear?(): void }).mockClear?.();
  },
};

/** The same before Try again, for visual comparison. */
export const FaultUntouched: Story = {
  ...Fault,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toBeVisible();
    (console.error as unknown as { mockClear?(): void }).mockClear?.();
  },
};
