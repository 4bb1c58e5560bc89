import { chromium } from "playwright";
import { mkdirSync, writeFileSync } from "node:fs";
const filter = process.argv[2] ?? "";
const theme = process.argv[3] ?? "light";
const out = process.argv[4] ?? "/tmp/sheet.png";
mkdirSync("/tmp/shots", { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required"] });
const index = await (await fetch("http://localhost:6016/index.json")).json();
const stories = Object.values(index.entries).filter((e) => e.type === "story" && new RegExp(filter).test(e.id));
const shots = [];
for (const s of stories) {
  const context = await browser.newContext({ viewport: { width: Number(process.argv[5] ?? 430), height: 640 }, permissions: ["microphone"] });
  const page = await context.newPage();
  await page.goto(`http://localhost:6016/iframe.html?id=${s.id}&viewMode=story&globals=theme:${theme}`);
  await page.waitForSelector(".story", { timeout: 20000 }).catch(() => undefined);
  await page.waitForTimeout(Number(process.argv[6] ?? 3500));
  shots.push([s.id, (await page.screenshot()).toString("base64")]);
  await context.close();
}
const page = await browser.newPage({ viewport: { width: 1760, height: 800 } });
await page.setContent(`<body style="margin:0;display:grid;grid-template-columns:repeat(4,1fr);gap:6px;background:#888;font:12px sans-serif">${shots.map(([id, b]) => `<figure style="margin:0"><figcaption style="background:#fff">${id}</figcaption><img style="width:100%" src="data:image/png;base64,${b}"></figure>`).join("")}</body>`);
await page.waitForTimeout(300);
await page.screenshot({ path: out, fullPage: true });
await browser.close();
