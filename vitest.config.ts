import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
import { browserArgs, findBrowser } from "./packages/tooling/src/browser.ts";
import { CountingReporter } from "./packages/tooling/src/counting-reporter.ts";
import { pictureCommands } from "./packages/tooling/src/picture-commands.ts";
import { simulatorCommands } from "./packages/tooling/src/simulator-commands.ts";

const source = "@rc-conference/source";

/** Named here, so that Vite does not find them in the middle of a test and reload. */
const bundledFirst = [
  "@tanstack/react-query",
  "@ringcentral/sdk",
  "@rc-conference/simulator > @ringcentral/subscriptions",
  "ringcentral-web-phone",
  "ringcentral-web-phone/utils",
  "@rc-conference/simulator > ringcentral-web-phone/sip-message/index",
  "@testing-library/react",
  "react",
  "react-dom",
  "react-dom/client",
  "react-dom/server",
  "react/jsx-dev-runtime",
  "@rc-conference/simulator > @mswjs/interceptors/fetch",
  "@rc-conference/simulator > @mswjs/interceptors/WebSocket",
  "@rc-conference/simulator > blueimp-md5",
];

/** The older React that many apps still have, in the place of the newer. */
const inReact18 = [
  { find: /^react$/, replacement: "react-18" },
  { find: /^react\/(.*)$/, replacement: "react-18/$1" },
  { find: /^react-dom$/, replacement: "react-dom-18" },
  { find: /^react-dom\/(.*)$/, replacement: "react-dom-18/$1" },
];

/** Letters and colours that do not depend on the machine. */
const pictureArgs = [
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--force-color-profile=srgb",
  "--force-device-scale-factor=1",
  // Drawing only what changed leaves traces at the edges of it.
  "--disable-partial-raster",
];

const chromiumAs = (name: string, extraArgs: string[] = []) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: findBrowser(), args: [...browserArgs, ...extraArgs] },
    contextOptions: { permissions: ["microphone"] },
  }),
  instances: [{ browser: "chromium" as const, name }],
});

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  test: {
    reporters: ["default", new CountingReporter()],
    projects: [
      {
        resolve: { conditions: [source, ...defaultServerConditions] },
        ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
        test: {
          name: "node",
          environment: "node",
          include: ["packages/{core,simulator,tooling,ui}/{src,test}/**/*.test.{ts,tsx}"],
          exclude: [
            "**/*.browser.test.{ts,tsx}",
            "**/*.dom.test.tsx",
            "packages/tooling/src/consumers/**",
          ],
          execArgv: [`--conditions=${source}`, "--expose-gc"],
          testTimeout: 20_000,
          typecheck: {
            enabled: true,
            include: ["packages/core/test/types/*.test-d.ts"],
            tsconfig: "packages/core/tsconfig.json",
          },
        },
      },
      // The DOM emulations in which apps test their components.
      ...(["jsdom", "happy-dom"] as const).map((environment) => ({
        resolve: { conditions: [source, ...defaultServerConditions] },
        ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
        test: {
          name: environment,
          environment,
          include: ["packages/ui/src/**/*.dom.test.tsx"],
          testTimeout: 20_000,
        },
      })),
      {
        plugins: [react()],
        resolve: { conditions: [source, ...defaultClientConditions] },
        optimizeDeps: { include: bundledFirst },
        test: {
          name: "browser",
          provide: { react: "19" },
          include: ["packages/{core,simulator,ui}/{src,test}/**/*.browser.test.{ts,tsx}"],
          browser: { ...chromiumAs("browser"), commands: simulatorCommands },
          testTimeout: 30_000,
          fileParallelism: false,
        },
      },
      {
        // The hooks and the parts once more, in the older React that many apps still have.
        plugins: [react()],
        resolve: {
          conditions: [source, ...defaultClientConditions],
          alias: inReact18,
        },
        cacheDir: "node_modules/.vite-react-18",
        optimizeDeps: { include: bundledFirst },
        test: {
          name: "react-18",
          provide: { react: "18" },
          include: ["packages/{core,ui}/{src,test}/**/*.browser.test.tsx"],
          // Layout and colours, which do not depend on React.
          exclude: ["**/{touch,contrast,languages}.browser.test.tsx"],
          browser: { ...chromiumAs("react-18"), commands: simulatorCommands },
          testTimeout: 30_000,
          fileParallelism: false,
        },
      },
      ...(
        [
          { name: "storybook-light", theme: "light", react: "19", alias: [] },
          { name: "storybook-dark", theme: "dark", react: "19", alias: [] },
          { name: "storybook-react-18", theme: "light", react: "18", alias: inReact18 },
        ] as const
      ).map(({ name, theme, react: version, alias }) => ({
        plugins: [storybookTest({ configDir: ".storybook" })],
        resolve: { conditions: [source, ...defaultClientConditions], alias: [...alias] },
        cacheDir: `node_modules/.vite-${name}`,
        optimizeDeps: { include: [...bundledFirst, "storybook/test", "@storybook/react-vite"] },
        test: {
          name,
          env: { STORYBOOK_THEME: theme, STORYBOOK_REACT: version },
          browser: chromiumAs(name),
          testTimeout: 30_000,
          fileParallelism: false,
        },
      })),
      {
        // A picture of every story in several modes. `npm run pictures` sets the variables.
        plugins: [react()],
        resolve: { conditions: [source, ...defaultClientConditions] },
        cacheDir: "node_modules/.vite-pictures",
        optimizeDeps: {
          include: [...bundledFirst, "storybook/test", "@storybook/react-vite", "axe-core"],
        },
        test: {
          name: "pictures",
          env: {
            STORYBOOK_THEME: "light",
            STORYBOOK_REACT: "19",
            PICTURES_FULL: process.env["PICTURES_FULL"] ?? "",
            PICTURES_STORIES: process.env["PICTURES_STORIES"] ?? "",
          },
          include: ["pictures/**/*.browser.test.ts"],
          setupFiles: ["pictures/frozen-page.ts"],
          globalSetup: ["packages/tooling/src/clear-picture-report.ts"],
          browser: { ...chromiumAs("pictures", pictureArgs), commands: pictureCommands },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["packages/example-crm/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "consumers",
          environment: "node",
          include: ["packages/tooling/src/consumers/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
