import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { createServer, type ViteDevServer } from "vite";
import { browserArgs, findBrowser } from "../../tooling/src/browser.ts";

/** The example on a port of its own, and a browser to open it in. */
export interface Stage {
  address: string;
  /** A page whose console errors and exceptions are collected. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

export async function startStage(): Promise<Stage> {
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
    async open(options) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.addInitScript(watchRemoteSound);
      await page.goto(address);
      await page.getByText("The phone is ready").waitFor({ timeout: 60_000 });
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in the page: remembers what each web phone's peer connection receives. */
function watchRemoteSound(): void {
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

/** The loudest of the live remote tracks now, as RMS between 0 and 1. */
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
          for (let look = 0; look < 12; look += 1) {
            await new Promise((resolve) => setTimeout(resolve, 50));
            const samples = new Float32Array(analyser.fftSize);
            analyser.getFloatTimeDomainData(samples);
            const power =
              samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
            loudest = Math.max(loudest, Math.sqrt(power));
          }
          return loudest;
        }),
    );
    await context.close();
    return Math.max(0, ...levels);
  });
}
