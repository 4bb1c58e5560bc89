import { ConferenceProvider } from "@rc-conference/core";
import type { Preview } from "@storybook/react-vite";
import "@rc-conference/ui/styles.css";
import "./preview.css";
import { version } from "react";
import { expect, spyOn } from "storybook/test";
import {
  type Setup,
  setUpTestbed,
  type Testbed,
  type TestbedOptions,
} from "../packages/ui/src/testing/testbed.ts";
import { StoryFrame } from "./story-frame.tsx";

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    a11y: { test: "error" },
    layout: "fullscreen",
  },
  globalTypes: {
    theme: {
      description: "Light or dark",
      toolbar: { icon: "contrast", items: ["light", "dark"], dynamicTitle: true },
    },
  },
  // vitest.config.ts runs the stories once per theme.
  initialGlobals: { theme: import.meta.env?.["STORYBOOK_THEME"] ?? "light" },
  loaders: [
    async ({ parameters }) => ({
      testbed: await setUpTestbed(
        parameters["setup"] as Setup | undefined,
        parameters["testbed"] as TestbedOptions | undefined,
      ),
    }),
  ],
  beforeEach: async () => {
    if (!import.meta.env?.["VITEST"]) return;
    await expect(version).toMatch(new RegExp(`^${import.meta.env["STORYBOOK_REACT"]}\\.`));
    spyOn(console, "error");
  },
  afterEach: async () => {
    if (import.meta.env?.["VITEST"]) await expect(console.error).not.toHaveBeenCalled();
  },
  decorators: [
    (Story, { loaded, globals, parameters }) => {
      const { client } = (loaded as { testbed: Testbed }).testbed;
      const settings = {
        theme: String(globals["theme"]),
        dir: String(parameters["dir"] ?? "ltr"),
        width: Number(parameters["width"] ?? 380),
      };
      return (
        <StoryFrame settings={settings}>
          {() => (
            <ConferenceProvider key={client.uid} client={client}>
              <Story />
            </ConferenceProvider>
          )}
        </StoryFrame>
      );
    },
  ],
};

export default preview;
