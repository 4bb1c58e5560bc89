import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./browser.ts";

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

if (!findBrowser()) {
  console.log("Found no Chrome or Chromium: installing one for the tests.");
  run("playwright", ["install", "chromium"]);
  if (!findBrowser() && isRootOnDebian()) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  if (!findBrowser()) {
    console.error(
      "The tests need Chrome or Chromium, and none could be installed. Install one, or set CHROMIUM_PATH to its path.",
    );
    process.exit(1);
  }
}
