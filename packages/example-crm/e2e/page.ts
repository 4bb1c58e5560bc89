import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { createServer, type ViteDevServer } from "vite";
import { browserArgs, findBrowser } from "../../tooling/src/browser.ts";

/** The example, served on a free port, and a browser to open it in. */
export interface ExampleServer {
  address: string;
  /**
   * Opens the example in a new page, after `prepare`. `pageErrors` collects the page's console errors and
   * exceptions.
   */
  open(
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<{ page: Page; pageErrors: string[] }>;
  close(): Promise<void>;
}

export async function startExample(): Promise<ExampleServer> {
  const server: ViteDevServer = await createServer({
    root: fileURLToPath(new URL("..", import.meta.url)),
    logLevel: "error",
    server: { port: 0, host: "localhost" },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? "";
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArgs,
  });
  return {
    address,
    async open(options, prepare) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
      const page = await context.newPage();
      const pageErrors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") pageErrors.push(message.text());
      });
      page.on("pageerror", (error) => pageErrors.push(error.message));
      await page.addInitScript(collectRemoteTracks);
      await prepare?.(page);
      await page.goto(address);
      await page.getByText("The phone is ready").waitFor({ timeout: 60_000 });
      return { page, pageErrors };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Connects the example to a simulator server, as its first extension. */
export async function connectAccount(
  page: Page,
  { server, clientId }: { server: string; clientId: string },
): Promise<void> {
  await page.getByRole("button", { name: "Connect a real account" }).click();
  const dialog = page.getByRole("dialog", { name: "Connect a real account" });
  await dialog.getByLabel("Server").fill(server);
  await dialog.getByLabel("Client ID").fill(clientId);
  await dialog.getByRole("button", { name: "Go to login" }).click();
  await page.getByRole("link", { name: "Karla Rosario" }).click();
  await page.getByText("The phone is ready").waitFor();
}

/** Runs in the page: collects the tracks that each peer connection of the web phone receives. */
function collectRemoteTracks(): void {
  const tracks: MediaStreamTrack[] = [];
  Object.assign(window, { remoteTracks: tracks });
  const original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener("track", ({ track }) => tracks.push(track));
    }
  };
}

/** Returns the RMS level, 0 to 1, of the loudest live remote track. */
export async function remoteLevel(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { remoteTracks } = window as unknown as { remoteTracks: MediaStreamTrack[] };
    const context = new AudioContext();
    const levels = await Promise.all(
      remoteTracks
        .filter(({ readyState }) => readyState === "live")
        .map(async (track) => {
          const analyser = new AnalyserNode(context, { fftSize: 2048 });
          context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
          let loudest = 0;
          for (let reading = 0; reading < 12; reading += 1) {
            await new Promise((resolve) => setTimeout(resolve, 50));
            const samples = new Float32Array(analyser.fftSize);
            analyser.getFloatTimeDomainData(samples);
            const power = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
            loudest = Math.max(loudest, Math.sqrt(power));
          }
          return loudest;
        }),
    );
    await context.close();
    return Math.max(0, ...levels);
  });
}

/** Lets Ada Okafor call, answers her, and starts a conference with her. */
export async function startConferenceWithAda(page: Page): Promise<void> {
  for (const name of [
    "Simulator",
    "Call in as Ada Okafor",
    "Answer Ada Okafor",
    "Start conference",
    "Add call",
    "Add Ada Okafor",
  ]) {
    await page.getByRole("button", { name }).click();
  }
  await page.getByRole("button", { name: "Mute Ada Okafor" }).waitFor();
}
