import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Writes src/internals/icon-paths.ts: each icon of the components as one path, from Lucide's shapes. */

/** The name in the components, and Lucide's name. */
const ICONS = {
  add: "plus",
  check: "check",
  clock: "clock",
  copy: "copy",
  decline: "phone-off",
  download: "download",
  end: "phone-off",
  endIsolation: "ear",
  forward: "phone-forwarded",
  incoming: "phone-incoming",
  isolate: "ear-off",
  keypad: "grip",
  leave: "log-out",
  microphone: "mic",
  microphoneOff: "mic-off",
  more: "ellipsis",
  move: "grip-vertical",
  open: "maximize-2",
  outgoing: "phone-outgoing",
  pause: "pause",
  people: "users",
  phone: "phone",
  play: "play",
  popIn: "shrink",
  popOut: "picture-in-picture-2",
  record: "circle-dot",
  remove: "x",
  speaker: "volume-2",
  voicemail: "voicemail",
  waiting: "hourglass",
  warning: "triangle-alert",
} as const;

type Shape = [tag: string, attributes: Record<string, string>];

const require = createRequire(import.meta.url);
const shapes: Record<string, Shape[]> = JSON.parse(
  readFileSync(require.resolve("lucide-static/icon-nodes.json"), "utf8"),
);

const lines = Object.entries(ICONS).map(
  ([name, source]) => `  ${name}: "${(shapes[source] ?? []).map(pathOf).join("")}",`,
);
writeFileSync(
  fileURLToPath(new URL("src/internals/icon-paths.ts", import.meta.url)),
  `/** Written by inline-icons.ts from Lucide's shapes; see LICENSE-icons. The paths are drawn in a square of 24. */
export const ICON_PATHS = {
${lines.join("\n")}
} as const;
`,
);

function pathOf([tag, attributes]: Shape): string {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  if (tag === "path") return withAbsoluteStart(attributes["d"] ?? "");
  if (tag === "line") return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
  if (tag === "circle") {
    const radius = number("r");
    const arc = `a${radius} ${radius} 0 1 0`;
    return `M${number("cx") - radius} ${number("cy")}${arc} ${2 * radius} 0${arc} ${-2 * radius} 0`;
  }
  if (tag === "rect") {
    const [x, y, width, height, radius] = ["x", "y", "width", "height", "rx"].map(number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const corner = (dx: number, dy: number): string => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
    const [across, down] = [width - 2 * radius, height - 2 * radius];
    return `M${x + radius} ${y}h${across}${corner(radius, radius)}v${down}${corner(-radius, radius)}h${-across}${corner(-radius, -radius)}v${-down}${corner(radius, -radius)}`;
  }
  throw new Error(`No rule turns the shape <${tag}> into a path. Add one to inline-icons.ts.`);
}

/** "m2 2 20 20" -> "M2 2l20 20": a relative start would count from the end of the path before it. */
function withAbsoluteStart(path: string): string {
  const start = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(.*)$/s.exec(path);
  if (!start) return path;
  const [, x, y, rest = ""] = start;
  return `M${x} ${y}${/^[-.\d]/.test(rest) ? "l" : ""}${rest}`;
}
