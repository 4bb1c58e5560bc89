import { defineConfig } from "tsdown";

export default defineConfig({
  entry: { index: "src/index.ts" },
  format: "esm",
  platform: "browser",
  dts: true,
  // A file a module: what an app does not import, its bundler leaves out.
  unbundle: true,
  copy: [{ from: "src/styles.css", to: "dist" }],
});
