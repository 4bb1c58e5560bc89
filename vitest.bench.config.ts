import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@rc-conference/source"] },
  test: {
    include: [],
    execArgv: ["--expose-gc"],
    benchmark: { enabled: true, include: ["packages/*/{src,test}/**/*.bench.ts"] },
    testTimeout: 120_000,
  },
});
