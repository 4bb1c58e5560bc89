import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "lightningcss";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Writes each stylesheet to `dist` as one file without imports, because not every toolchain resolves them. */
export function bundleStyles(): void {
  mkdirSync(path("dist"), { recursive: true });
  const { code } = bundle({ filename: path("src/styles.css") });
  writeFileSync(path("dist/styles.css"), code);
}
