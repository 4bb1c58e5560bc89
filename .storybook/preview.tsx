import { ConferenceProvider } from "@rc-conference/core";
import type { Preview } from "@storybook/react-vite";
import "@rc-conference/ui/styles.css";
import "./preview.css";
import { type Drive, type Stage, setStage } from "../packages/ui/src/testing/stage.ts";

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
  initialGlobals: { theme: "light" },
  loaders: [
    async ({ parameters }) => ({ stage: await setStage(parameters["drive"] as Drive | undefined) }),
  ],
  decorators: [
    (Story, { loaded, globals, parameters }) => {
      const { client } = (loaded as { stage: Stage }).stage;
      const theme = String(parameters["theme"] ?? globals["theme"]);
      return (
        <div
          className="story"
          data-rcc-theme={theme}
          dir={String(parameters["dir"] ?? "ltr")}
          style={
            { "--story-width": `${Number(parameters["width"] ?? 380)}px` } as React.CSSProperties
          }
        >
          <ConferenceProvider key={client.uid} client={client}>
            <Story />
          </ConferenceProvider>
        </div>
      );
    },
  ],
};

export default preview;
