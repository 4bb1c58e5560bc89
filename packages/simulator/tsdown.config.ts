import { defineConfig } from "tsdown";

export default defineConfig([
  {
    entry: { "node/index": "src/node/index.ts", "node/cli": "src/node/cli.ts" },
    format: "esm",
    platform: "node",
    dts: true,
    fixedExtension: false,
  },
  {
    entry: { "browser/index": "src/browser/index.ts", "headless/index": "src/headless/index.ts" },
    format: "esm",
    platform: "browser",
    dts: true,
    clean: false,
  },
]);
