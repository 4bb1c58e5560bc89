import { defineConfig } from "tsdown";

export default defineConfig({
  entry: { index: "src/index.ts" },
  format: "esm",
  platform: "browser",
  dts: true,
  copy: [{ from: "src/styles.css", to: "dist" }],
});
