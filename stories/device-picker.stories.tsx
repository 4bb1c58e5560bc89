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
        "The number of a service that plays back what it hears. Adds a test call over the line.",
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

/** Several devices are connected; the selected one is stored. */
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

/** The microphone test has heard a voice. */
export const MicrophoneTestPassed: Story = {
  parameters: setup(async ({ microphone }) => microphone.setTone(440)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Test microphone" }));
    await waitFor(() => expect(canvas.getByText("It works: you were heard.")).toBeVisible());
    const meter = canvas.getByRole("meter", { name: "Your microphone" });
    await waitFor(() => expect(Number(meter.getAttribute("aria-valuenow"))).toBeGreaterThan(20));
  },
};

/** The microphone test has not heard anything yet. */
export const MicrophoneTestSilent: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Test microphone" }));
    await waitFor(() => expect(canvas.getByText("Say something.")).toBeVisible());
  },
};

/** The browser shows its permission prompt. */
export const PermissionPrompt: Story = {
  parameters: setup(async ({ microphone }) => microphone.refuse("unanswered")),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Test microphone" }));
    await expect(await canvas.findByText(/Allow it if the browser asks/)).toBeVisible();
  },
};

/** The user denied the permission. */
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

/** There is no microphone. */
export const NoDevice: Story = {
  parameters: setup(async ({ microphone }) => microphone.unplug()),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/No microphone was found/)).toBeVisible();
    await expect(canvas.getByLabelText("Microphone")).toBeDisabled();
  },
};

/** The selected microphone was unplugged. */
export const SelectedDeviceMissing: Story = {
  parameters: setup(async (testbed) => {
    plug(testbed);
    await chooseDevice(testbed.client, { role: "input", deviceId: "headset" });
    testbed.microphone.unplug("headset");
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/is not plugged in/)).toBeVisible();
  },
};

/** The test call played back the voice. */
export const EchoTestPassed: Story = {
  args: { echoNumber: "+16505550190" },
  parameters: setup(async ({ simulator, microphone }) => {
    microphone.setTone(700);
    simulator.person("Echo", "+16505550190").script().answerAfter(0).whenAnswered().echo();
  }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Test call" }));
    await expect(canvas.getByText(/listen for your own voice/)).toBeVisible();
    await waitFor(() => expect(canvas.getByText(/your voice came back/)).toBeVisible(), {
      timeout: 12_000,
    });
  },
};
