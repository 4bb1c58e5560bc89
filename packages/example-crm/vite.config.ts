import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type UserConfig } from "vite";

const config: UserConfig = defineConfig({
  plugins: [react()],
  resolve: { conditions: ["@rc-conference/source", ...defaultClientConditions] },
  optimizeDeps: {
    // Vite does not scan the workspace packages for dependencies, so they are listed here. Otherwise Vite
    // would find them late, and reload the page.
    include: [
      "react",
      "react-dom/client",
      "react/jsx-dev-runtime",
      "@tanstack/react-query",
      "@ringcentral/sdk",
      "ringcentral-web-phone",
      "@rc-conference/simulator > @mswjs/interceptors/fetch",
      "@rc-conference/simulator > @mswjs/interceptors/WebSocket",
      "@rc-conference/simulator > blueimp-md5",
    ],
  },
});

export default config;
