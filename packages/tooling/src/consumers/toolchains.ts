import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { htmlOf, isPanelPage, type Page, SAMPLE, write, writeSources } from "./app.ts";
import { run } from "./run.ts";

/** A way to build an app for production. */
export interface Toolchain {
  name: string;
  dependencies: Record<string, string>;
  /** Whether the toolchain can build the page. */
  supports(page: Page): boolean;
  /** Builds the pages in `folder`, and returns the folder with a file NAME.html for each. */
  build(folder: string, pages: readonly Page[]): Promise<string>;
}

export const APP_DEPENDENCIES: Record<string, string> = {
  react: "19.3.1",
  "react-dom": "19.3.1",
  "@tanstack/react-query": "5.108.0",
  "@ringcentral/sdk": "5.0.11",
  "ringcentral-web-phone": "2.5.4",
  events: "3.3.0",
};

function viteConfig(pages: readonly Page[], minify: string): string {
  const isTailwind = pages.some(({ host }) => host.tailwind);
  return `
import react from "@vitejs/plugin-react";
${isTailwind ? 'import tailwind from "@tailwindcss/vite";' : "const tailwind = () => [];"}
export default {
  base: "./",
  plugins: [react(), tailwind()],
  build: {
    cssMinify: ${JSON.stringify(minify)},
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: ${JSON.stringify(pages.map(({ name }) => `${name}.html`))} },
  },
};`;
}

function vite(name: string, minify: string, dependencies: Record<string, string>): Toolchain {
  return {
    name,
    dependencies: {
      vite: "8.3.8",
      "@vitejs/plugin-react": "6.3.0",
      "@tailwindcss/vite": "4.3.5",
      ...dependencies,
    },
    supports: () => true,
    async build(folder, pages) {
      writeSources(folder, pages);
      for (const page of pages) {
        const script = `<script type="module" src="./${page.name}.jsx"></script>`;
        write(folder, { [`${page.name}.html`]: htmlOf(page, script) });
      }
      write(folder, { "vite.config.mjs": viteConfig(pages, minify) });
      await run(
        join(folder, "../node_modules/.bin/vite"),
        ["build", "--logLevel", "error"],
        folder,
      );
      return join(folder, "dist");
    },
  };
}

export const next: Toolchain = {
  name: "Next 16",
  dependencies: { next: "16.4.6" },
  supports: ({ host }) => (host.place ?? "document") === "document",
  async build(folder, pages) {
    writeSources(folder, pages);
    write(folder, {
      "next.config.mjs": `export default { output: "export", turbopack: { root: ${JSON.stringify(join(folder, ".."))} }, devIndicators: false };`,
      "app/layout.jsx": `export default function Layout({ children }) { return <html lang="en" suppressHydrationWarning><head><link rel="icon" href="data:," /></head><body>{children}</body></html>; }`,
      "app/page.jsx": "export default function Page() { return null; }",
      "package.json": '{ "private": true }',
      "starter.jsx": `"use client";
import { useEffect } from "react";
export function Starter({ style, Baseline }) {
  useEffect(() => { void import("./panel.jsx").then(({ start }) => start({ style })); }, [style]);
  return Baseline ? <Baseline /> : null;
}`,
    });
    if (pages.some(({ host }) => host.tailwind)) {
      write(folder, {
        "postcss.config.mjs": 'export default { plugins: { "@tailwindcss/postcss": {} } };',
      });
    }
    for (const page of pages) {
      const sample = isPanelPage(page) ? "" : SAMPLE;
      write(folder, {
        [`app/${page.name}/page.jsx`]: `"use client";
import "../../${page.name}.css";
import { Starter } from "../../starter.jsx";
${page.host.module ?? "const Baseline = undefined;"}
const style = ${JSON.stringify(page.style ?? {})};
const sample = { __html: ${JSON.stringify(sample)} };
export default function Page() {
  return <><div dangerouslySetInnerHTML={sample} /><div id="parent" /><Starter style={style} Baseline={Baseline} /></>;
}`,
      });
    }
    await run(join(folder, "../node_modules/.bin/next"), ["build"], folder, {
      NEXT_TELEMETRY_DISABLED: "1",
    });
    return join(folder, "out");
  },
};

export const webpack: Toolchain = {
  name: "webpack 5",
  dependencies: {
    webpack: "5.112.2",
    "webpack-cli": "7.3.1",
    "css-loader": "7.1.5",
    "mini-css-extract-plugin": "2.10.2",
    "css-minimizer-webpack-plugin": "8.0.0",
    "postcss-loader": "8.2.1",
    "postcss-preset-env": "11.6.2",
    postcss: "8.5.33",
    "esbuild-loader": "4.5.0",
  },
  supports: ({ host }) => (host.place ?? "document") === "document",
  async build(folder, pages) {
    writeSources(folder, pages);
    const plugins = [
      ...(pages.some(({ host }) => host.tailwind) ? ["@tailwindcss/postcss"] : []),
      ["postcss-preset-env", { stage: 2 }],
    ];
    write(folder, {
      "package.json": '{ "private": true, "browserslist": "> 0.5%, not dead" }',
      "webpack.config.cjs": `
const Extract = require("mini-css-extract-plugin");
const Minimizer = require("css-minimizer-webpack-plugin");
const postcss = { loader: "postcss-loader", options: { postcssOptions: { plugins: ${JSON.stringify(plugins)} } } };
module.exports = {
  mode: "production",
  context: __dirname,
  entry: ${JSON.stringify(Object.fromEntries(pages.map(({ name }) => [name, `./${name}.jsx`])))},
  output: { path: __dirname + "/dist", publicPath: "./", filename: "[name].js", chunkFilename: "[id].chunk.js" },
  resolve: { fallback: { crypto: false, util: false, stream: false, buffer: false, fs: false, path: false, os: false, net: false, tls: false, url: false, http: false, https: false, zlib: false } },
  module: { rules: [
    { test: /\\.jsx$/, loader: "esbuild-loader", options: { jsx: "automatic", target: "es2022" } },
    { test: /\\.css$/, use: [Extract.loader, { loader: "css-loader", options: { importLoaders: 1 } }, postcss] },
  ] },
  plugins: [new Extract()],
  performance: false,
  optimization: { minimizer: ["...", new Minimizer()] },
};`,
    });
    for (const page of pages) {
      const script = `<script src="./${page.name}.js"></script>`;
      const css = `<link rel="stylesheet" href="./${page.name}.css">`;
      write(folder, { [`dist/${page.name}.html`]: htmlOf(page, script, css) });
    }
    await run(join(folder, "../node_modules/.bin/webpack"), ["--stats", "errors-only"], folder);
    return join(folder, "dist");
  },
};

export const viteLightning: Toolchain = vite("Vite 8 (Lightning CSS)", "lightningcss", {});

export const toolchains: readonly Toolchain[] = [
  viteLightning,
  vite("Vite 8 (esbuild)", "esbuild", { esbuild: "0.28.2" }),
  next,
  webpack,
];

/** Compiles the stylesheet of Tailwind CSS 3 by its own command, because its plugin would also read the other pages. */
export async function compileTailwind3(folder: string): Promise<void> {
  if (!existsSync(join(folder, "node_modules/tailwindcss-3"))) return;
  write(folder, {
    "tailwind-3-source.css": "@tailwind base;\n@tailwind utilities;\n",
    "tailwind-3.config.cjs": 'module.exports = { content: ["./none.html"] };',
  });
  const cli = join(folder, "node_modules/tailwindcss-3/lib/cli.js");
  const args = ["-c", "tailwind-3.config.cjs", "-i", "tailwind-3-source.css"];
  await run("node", [cli, ...args, "-o", "tailwind-3.css"], folder);
}

export function provideTailwind3(root: string, folder: string): void {
  if (existsSync(join(root, "tailwind-3.css"))) {
    copyFileSync(join(root, "tailwind-3.css"), join(folder, "tailwind-3.css"));
  }
}
