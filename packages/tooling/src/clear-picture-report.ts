import { rmSync } from "node:fs";
import { report } from "./picture-commands.ts";

/** Removes the report of the last run, so that it lists only what differs in this one. */
export default function clearPictureReport(): void {
  rmSync(report, { recursive: true, force: true });
}
