import { chooseDevice } from "@rc-conference/core/actions";
import { DevicePicker } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { type Setup, type Testbed } from "../packages/ui/src/testing/testbed.ts";

const meta = {
  title: "Components/DevicePicker",
  component: DevicePicker,
  argTypes: {
    echoNumber: {
      description:
        "The number of an echo service, for a test over the line. Left out, there is none.",
      table: { type: { summary: "string" } },
    },
  },
} satisfies Meta<typeof DevicePicker>;

export default meta;
type Story = StoryObj<typeof meta>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

const plug = ({ microphone }: Testbed): void => {
  microphone.add({ deviceId: "headset", kind: "audioinput", label: "Headset" });
  microphone.add({ deviceId: "desk", kind: "audiooutput", label: "Desk speaker" });
};

/** Several are plugged in; another one is chosen, and remembered. */
export const Several: Story = {
  parameters: setup(async (testbed) => plug(testbed)),
  play: async ({ canvas }) => {
    const select = canvas.getByLabelText("Microphone");
    await waitFor(() => expect(select).toHaveTextContent("Headset"));
    await userEvent.selectOptions(select, "Headset");
    await waitFor(() => expect(select).toHaveValue("headset"));
    await expect(localStorage.getItem("rc-conference.input-device")).toBe("headset");
    await userEvent.selectOptions(canvas.getByLabelText("Speaker"), "Desk speaker");
    await waitFor(() => expect(canvas.getByLabelText("Speaker")).toHaveValue("desk"));
  },
};

/** The microphone is on trial, and was heard. */
export const Tested: Story = {
  parameters: setup(async ({ microphone }) => microphone.setTone(440)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Test microphone" }));
    await waitFor(() => expect(canvas.getByText("It works: you were heard.")).toBeVisible());
    const meter = canvas.getByRole("meter", { name: "Your microphone" });
    await waitFor(() => expect(Number(meter.getAttribute("aria-valuenow"))).toBeGreaterThan(20));
  },
};

/** On trial, and nothing is heard yet. */
export const Silent: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Test microphone" }));
    await waitFor(() => expect(canvas.getByText("Say something.")).toBeVisible());
  },
};

/** The browser asks, and nobody has answered yet. */
export const Asking: Story = {
  parameters: setup(async ({ microphone }) => microphone.refuse("unanswered")),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Test microphone" }));
    await expect(await canvas.findByText(/Allow it if the browser asks/)).toBeVisible();
  },
};

/** The browser was told not to allow it. */
export const Denied: Story = {
  parameters: setup(async ({ microphone }) => microphone.refuse("denied")),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Allow it in the address bar/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Test microphone" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "The microphone could not be used.",
    );
  },
};

/** There is none. */
export const NoDevice: Story = {
  parameters: setup(async ({ microphone }) => microphone.unplug()),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/No microphone was found/)).toBeVisible();
    await expect(canvas.getByLabelText("Microphone")).toBeDisabled();
  },
};

/** The chosen one was pulled out. */
export const ChosenIsMissing: Story = {
  parameters: setup(async (testbed) => {
    plug(testbed);
    await chooseDevice(testbed.client, { role: "input", deviceId: "headset" });
    testbed.microphone.unplug("headset");
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/is not plugged in/)).toBeVisible();
  },
};

/** The whole way there and back, over a service that says again what it hears. */
export const EchoHeard: Story = {
  args: { echoNumber: "+16505550190" },
  parameters: setup(async ({ simulator, microphone }) => {
    microphone.setTone(700);
    simulator.person("Echo", "+16505550190").answersAfter(0).whenAnswered().echoes();
  }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Test call" }));
    await expect(canvas.getByText(/listen for your own voice/)).toBeVisible();
    await waitFor(() => expect(canvas.getByText(/your voice came back/)).toBeVisible(), {
      timeout: 12_000,
    });
  },
};
