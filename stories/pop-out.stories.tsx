import { ConferencePanel, PopOut } from "@rc-conference/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { names } from "../packages/ui/src/testing/testbed.ts";

const meta = {
  title: "Components/PopOut",
  component: PopOut,
  argTypes: {
    width: {
      description: "The width of the window's content, in CSS pixels. Default 360.",
      table: { type: { summary: "number" } },
    },
    height: {
      description: "The height of the window's content, in CSS pixels. Default 560.",
      table: { type: { summary: "number" } },
    },
    onPoppedOutChange: {
      description: "Called when the content moved to a window of its own or back.",
      table: { type: { summary: "(poppedOut: boolean) => void" } },
    },
  },
  args: { children: <ConferencePanel /> },
  parameters: {
    setup: (testbed: { startConferenceWith(...people: string[]): Promise<void> }) =>
      testbed.startConferenceWith(...names.slice(0, 2)),
  },
} satisfies Meta<typeof PopOut>;

export default meta;
type Story = StoryObj<typeof meta>;

const POP_OUT = "Show in its own window";

/** In the page. The button is there only in browsers with Document Picture-in-Picture. */
export const InThePage: Story = {
  play: async ({ canvas }) => {
    const supported = "documentPictureInPicture" in window;
    await expect(canvas.queryAllByRole("button", { name: POP_OUT })).toHaveLength(
      supported ? 1 : 0,
    );
  },
};

/** In a window of its own, which a frame plays in this story. */
export const PoppedOut: Story = {
  beforeEach: ({ canvasElement }) => {
    const before = Object.getOwnPropertyDescriptor(window, "documentPictureInPicture");
    const requestWindow = ({
      width,
      height,
    }: {
      width: number;
      height: number;
    }): Promise<Window> => {
      const frame = document.createElement("iframe");
      frame.title = "Window";
      Object.assign(frame, { width, height });
      frame.style.maxWidth = "100%";
      canvasElement.append(frame);
      const view = frame.contentWindow as Window;
      view.close = () => frame.remove();
      return Promise.resolve(view);
    };
    Object.defineProperty(window, "documentPictureInPicture", {
      configurable: true,
      value: { requestWindow },
    });
    return () => {
      canvasElement.querySelector("iframe")?.remove();
      if (before) Object.defineProperty(window, "documentPictureInPicture", before);
      else Reflect.deleteProperty(window, "documentPictureInPicture");
    };
  },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole("button", { name: POP_OUT }));
    await expect(
      await canvas.findByText("The conference is in a window of its own."),
    ).toBeVisible();
    const frame = canvasElement.querySelector("iframe");
    const popped = within(frame?.contentDocument?.body as HTMLElement);
    await waitFor(() => expect(popped.getAllByRole("button", { name: "Leave" })).toHaveLength(1));
  },
};
