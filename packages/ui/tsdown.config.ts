import { defineConfig } from "tsdown";
import { bundleStyles } from "./bundle-styles.ts";

export default defineConfig({
  entry: ["src/index.ts", "src/phone-numbers.ts", "src/locales/*.ts"],
  format: "esm",
  platform: "browser",
  dts: true,
  // A file a module: what an app does not import, its bundler leaves out.
  unbundle: true,
  hooks: { "build:done": bundleStyles },
});
