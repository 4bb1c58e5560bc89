import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { write } from "./app.ts";
import { run } from "./run.ts";

/**
 * An app that renders the panel on the server, which `output: "export"` and a lazy import avoid. Next's
 * cache components refuse a render that reads the time or a random number.
 */
const FILES = {
  "package.json": '{ "private": true }',
  "app/layout.jsx": `
import "@rc-conference/ui/styles.css";
export default function Layout({ children }) {
  return <html lang="en"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
}`,
  "app/page.jsx": `
import { Phone } from "../phone.jsx";
export default function Page() {
  return <main><h1>Customers</h1><Phone /></main>;
}`,
  "phone.jsx": `"use client";
import { ConferenceProvider, createConferenceClient } from "@rc-conference/core";
import { ConferencePanel } from "@rc-conference/ui";
import { useEffect, useState } from "react";

const offline = { get: refuse, post: refuse, put: refuse, patch: refuse, delete: refuse };
async function refuse() {
  throw new Error("Nobody is logged in.");
}

async function logIn() {
  const [{ startSimulator }, { SDK }] = await Promise.all([
    import("@rc-conference/simulator/browser"),
    import("@ringcentral/sdk"),
  ]);
  const people = [{ name: "Ada Okafor", phoneNumber: "+16505550111" }];
  const simulator = await startSimulator({ people, rules: { ringDelay: 0 } });
  simulator.simulateMicrophone();
  const sdk = new SDK({ server: simulator.server, clientId: simulator.clientId });
  await sdk.platform().login({ jwt: simulator.extensions[0].jwt });
  window.ring = (name) => void simulator.person(name).call("101");
  return createConferenceClient({ platform: sdk.platform() });
}

export function Phone() {
  const [client, setClient] = useState(() => createConferenceClient({ platform: offline }));
  const [loggedIn, setLoggedIn] = useState(false);
  useEffect(() => {
    if (loggedIn) void logIn().then(setClient);
  }, [loggedIn]);
  return (
    <ConferenceProvider client={client} autoConnect={loggedIn}>
      <button onClick={() => setLoggedIn(true)}>Log in</button>
      <ConferencePanel />
    </ConferenceProvider>
  );
}`,
};

export interface RunningApp {
  url: string;
  /** The HTML that the build prerendered. */
  html: string;
  close(): Promise<void>;
}

/** Builds the app in a folder below `root`, where the packages are installed, and starts Next's own server. */
export async function startNextApp(root: string): Promise<RunningApp> {
  const folder = join(root, "next-server");
  const config = `export default { cacheComponents: true, devIndicators: false, turbopack: { root: ${JSON.stringify(root)} } };`;
  write(folder, { ...FILES, "next.config.mjs": config });
  const next = join(root, "node_modules/next/dist/bin/next");
  const env = { NEXT_TELEMETRY_DISABLED: "1" };
  await run("node", [next, "build"], folder, env);
  const server = spawn("node", [next, "start", "--port", "0", "--hostname", "127.0.0.1"], {
    cwd: folder,
    env: { ...process.env, ...env, NODE_ENV: "production" },
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    const read = (text: Buffer): void => {
      output += text;
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (match && /Ready/.test(output)) resolve(match[0]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("close", (code) => reject(new Error(`next start ended with ${code}:\n${output}`)));
  });
  const html = await (await fetch(url)).text();
  return {
    url,
    html,
    async close() {
      const closed = once(server, "close");
      server.kill();
      await closed;
    },
  };
}
