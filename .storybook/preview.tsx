import { ConferenceProvider } from "@rc-conference/core";
import { en, MessagesProvider } from "@rc-conference/ui";
import { ar } from "@rc-conference/ui/locales/ar";
import { de } from "@rc-conference/ui/locales/de";
import { es } from "@rc-conference/ui/locales/es";
import { fr } from "@rc-conference/ui/locales/fr";
import { it } from "@rc-conference/ui/locales/it";
import { ja } from "@rc-conference/ui/locales/ja";
import { ko } from "@rc-conference/ui/locales/ko";
import { nl } from "@rc-conference/ui/locales/nl";
import { pt } from "@rc-conference/ui/locales/pt";
import { zh } from "@rc-conference/ui/locales/zh";
import type { Preview } from "@storybook/react-vite";
import "@rc-conference/ui/styles.css";
import "./preview.css";
import { version } from "react";
import { expect, spyOn } from "storybook/test";
import { pseudo } from "../packages/ui/src/testing/pseudo-locale.ts";
import {
  type Setup,
  setUpTestbed,
  type Testbed,
  type TestbedOptions,
} from "../packages/ui/src/testing/testbed.ts";
import { StoryFrame } from "./story-frame.tsx";

const locales = { en, de, fr, es, pt, it, nl, ja, zh, ko, ar, pseudo };

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
    locale: {
      description: "The language; pseudo shows texts that are not translated, or cut",
      toolbar: { icon: "globe", items: Object.keys(locales), dynamicTitle: true },
    },
  },
  // vitest.config.ts runs the stories once per theme.
  initialGlobals: { theme: import.meta.env?.["STORYBOOK_THEME"] ?? "light", locale: "en" },
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
      const locale = String(globals["locale"]) as keyof typeof locales;
      const settings = {
        theme: String(globals["theme"]),
        dir: String(parameters["dir"] ?? locales[locale].direction ?? "ltr"),
        width: Number(parameters["width"] ?? 380),
        locale,
      };
      return (
        <StoryFrame settings={settings}>
          {({ locale: shown }) => (
            <ConferenceProvider key={client.uid} client={client}>
              {/* The stories in English show the components without a provider, as most apps use them. */}
              <MessagesProvider
                messages={shown === "en" ? {} : locales[shown as keyof typeof locales]}
              >
                <Story />
              </MessagesProvider>
            </ConferenceProvider>
          )}
        </StoryFrame>
      );
    },
  ],
};

export default preview;
