import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright";
import { browserArgs, findBrowser } from "../../tooling/src/browser.ts";

const POLICY = [
  "default-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

const TYPES: Record<string, string> = {
  ".html": "text/html;charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** The example as a production build, under a strict content security policy, in a browser with the usual autoplay rules. */
export interface StrictExample {
  /** `messages` collects everything in the page's console, and exceptions. */
  open(initScript?: () => void): Promise<{ page: Page; messages: string[] }>;
  close(): Promise<void>;
}

export async function startStrictExample(): Promise<StrictExample> {
  const outDir = await mkdtemp(join(tmpdir(), "rc-conference-example-"));
  // In a process of its own, because React's production build needs another NODE_ENV than the tests.
  const vite = fileURLToPath(new URL("./bin/vite.js", import.meta.resolve("vite/package.json")));
  await promisify(execFile)(
    process.execPath,
    [vite, "build", "--outDir", outDir, "--emptyOutDir"],
    {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname === "/" ? "index.html" : pathname.slice(1);
    readFile(join(outDir, name)).then(
      (content) => {
        const type = TYPES[extname(name)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type, "content-security-policy": POLICY });
        response.end(content);
      },
      () => response.writeHead(name === "favicon.ico" ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArgs.filter((argument) => !argument.startsWith("--autoplay-policy")),
  });
  return {
    async open(initScript) {
      const page = await browser.newPage();
      const messages: string[] = [];
      page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => messages.push(`exception: ${error.message}`));
      if (initScript) await page.addInitScript(initScript);
      await page.goto(`http://localhost:${port}/`);
      return { page, messages };
    },
    async close() {
      await browser.close();
      server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
