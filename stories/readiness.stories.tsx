import { Readiness } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { type Setup, sixthPhone } from "../packages/ui/src/testing/testbed.ts";

const ECHO = "+16505550190";

const meta = {
  title: "Components/Readiness",
  component: Readiness,
  argTypes: {
    echoNumber: {
      description:
        "The number of a service that plays back what it hears. Adds a test call to the checks.",
      table: { type: { summary: "string" } },
    },
  },
} satisfies Meta<typeof Readiness>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = ReturnType<typeof within>;

const setup = (run: Setup): { setup: Setup } => ({ setup: run });

const run = (canvas: Canvas): Promise<void> =>
  userEvent.click(canvas.getByRole("button", { name: "Check now" }));

const finished = (canvas: Canvas, timeout = 10_000): Promise<void> =>
  waitFor(() => expect(canvas.getByRole("button", { name: "Save report" })).toBeEnabled(), {
    timeout,
  });

const itemOf = (canvas: Canvas, name: string): HTMLElement =>
  canvas.getByText(name).closest("li") as HTMLElement;

/** Nothing was checked yet, and nothing runs by itself. */
export const Idle: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(9);
    await expect(canvas.getAllByText("not checked")).toHaveLength(9);
    await expect(canvas.getByRole("button", { name: "Save report" })).toBeDisabled();
  },
};

/** The browser shows its prompt for the microphone, and the checks wait for the answer. */
export const Running: Story = {
  parameters: setup(async ({ microphone }) => microphone.refuse("unanswered")),
  play: async ({ canvas }) => {
    await run(canvas);
    await expect(await canvas.findByText("Microphone permission: 2 of 9")).toBeVisible();
    await expect(canvas.getByText("checking")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toHaveFocus();
  },
};

/** Everything works; the test call came back, and its quality was measured. */
export const AllPass: Story = {
  args: { echoNumber: ECHO },
  parameters: setup(async ({ simulator, microphone }) => {
    microphone.setTone(700);
    simulator.person("Echo", ECHO).script().answerAfter(0).whenAnswered().echo();
  }),
  play: async ({ canvas }) => {
    await run(canvas);
    await finished(canvas, 20_000);
    await expect(canvas.getAllByText("OK")).toHaveLength(10);
    await expect(canvas.getByText(/Your voice came back.*Score 4/)).toBeVisible();
  },
};

/** The microphone gives no signal; a conference is possible. */
export const MicrophoneMuted: Story = {
  play: async ({ canvas }) => {
    await run(canvas);
    await finished(canvas);
    await expect(itemOf(canvas, "Microphone")).toHaveTextContent(/limited.*no signal at all/);
  },
};

/** The user denied the microphone, and the checks that need it are skipped. */
export const MicrophoneDenied: Story = {
  parameters: setup(async ({ microphone }) => microphone.refuse("denied")),
  play: async ({ canvas }) => {
    await run(canvas);
    await finished(canvas);
    await expect(itemOf(canvas, "Microphone permission")).toHaveTextContent(
      /problem.*Allow the microphone in the browser's address bar/,
    );
    await expect(itemOf(canvas, "Microphone")).toHaveTextContent(
      /skipped.*Waits for “Microphone permission”/,
    );
  },
};

/** The login was revoked. */
export const NotLoggedIn: Story = {
  parameters: setup(async ({ simulator, microphone }) => {
    microphone.setTone(440);
    simulator.faults.revokeTokens();
  }),
  play: async ({ canvas }) => {
    await run(canvas);
    await finished(canvas);
    await expect(itemOf(canvas, "Login")).toHaveTextContent("You are not logged in.");
  },
};

/** The extension has no digital line. */
export const NoDigitalLine: Story = {
  parameters: {
    testbed: { simulator: { features: { VoipCalling: false } } },
    ...setup(async ({ microphone }) => microphone.setTone(440)),
  },
  play: async ({ canvas }) => {
    await run(canvas);
    await finished(canvas);
    await expect(itemOf(canvas, "Digital line")).toHaveTextContent(
      "This extension has no digital line.",
    );
  },
};

/** Five other phones use the extension. */
export const SixthPhone: Story = {
  parameters: setup(async (testbed) => {
    testbed.microphone.setTone(440);
    await sixthPhone(testbed);
  }),
  play: async ({ canvas }) => {
    await run(canvas);
    await finished(canvas);
    await expect(itemOf(canvas, "Phone")).toHaveTextContent(
      /Five other phones use this extension already.*wait two minutes/,
    );
  },
};

/** Nobody answers the test call. */
export const EchoFailed: Story = {
  args: { echoNumber: ECHO },
  parameters: setup(async ({ simulator, microphone }) => {
    microphone.setTone(440);
    simulator.faults.add({ name: "inviteRefused", status: 486 });
  }),
  play: async ({ canvas }) => {
    await run(canvas);
    await finished(canvas);
    await expect(itemOf(canvas, "Test call")).toHaveTextContent("The test call failed.");
  },
};
