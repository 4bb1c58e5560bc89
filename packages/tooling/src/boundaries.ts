import { fileURLToPath } from "node:url";
import { circlesOf, type Import, type ImportGraph, readImportGraph } from "./import-graph.ts";

/**
 * Checks what may import what: no circles, types included, no upward import between core's rooms, and
 * no package that knows another one of which it must know nothing. Run by `npm run check:boundaries`.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The levels of packages/core/src, from the top down. A file imports from its own level or from one below. */
export const CORE_LEVELS: readonly (readonly string[])[] = [
  ["index.ts"],
  ["hooks"],
  ["react"],
  ["query"],
  ["actions"],
  ["client"],
  ["conference"],
  ["readiness"],
  ["calls"],
  ["reads"],
  ["state"],
  ["phone", "notifications"],
  ["telephony"],
  // The files beside the rooms, such as clock.ts and wire.ts.
  ["."],
  ["errors"],
];

/** What the sources of a package may import of the workspace, and of React. */
const PACKAGES: readonly { name: string; folder: string; may: readonly RegExp[] }[] = [
  { name: "core", folder: "packages/core/src", may: [] },
  { name: "ui", folder: "packages/ui/src", may: [/^@rc-conference\/core(\/(actions|query))?$/] },
  { name: "simulator", folder: "packages/simulator/src", may: [] },
  { name: "tooling", folder: "packages/tooling/src", may: [] },
  { name: "example-crm", folder: "packages/example-crm/src", may: [/^@rc-conference\//] },
];

/** Vitest loads this file without the workspace's export condition, so it names the simulator by its path. */
const EXCEPTIONS = ["simulator-commands.ts -> ../../simulator/src/node/index.ts"];

/** Rooms of core that must work without React. */
const REACT_FREE = CORE_LEVELS.slice(CORE_LEVELS.findIndex(([room]) => room === "actions")).flat();

export interface BoundaryReport {
  /** One line a package: files, imports, circles, upward imports. */
  lines: string[];
  problems: string[];
}

/** The room of a file of core: its folder, "." for a file beside the rooms, or index.ts itself. */
export function roomOf(file: string): string {
  if (file === "index.ts") return file;
  return file.includes("/") ? (file.split("/")[0] ?? "") : ".";
}

/** Imports that lead from a lower level to a higher one, or between two rooms of one level. */
export function upwardImports(
  { imports, files }: ImportGraph,
  levels: readonly (readonly string[])[],
): Import[] {
  const known = new Set(files);
  const levelOf = (file: string): number =>
    levels.findIndex((rooms) => rooms.includes(roomOf(file)));
  return imports.filter(({ from, to }) => {
    if (!known.has(to) || roomOf(from) === roomOf(to)) return false;
    return levelOf(from) === -1 || levelOf(to) <= levelOf(from);
  });
}

export function isTest(file: string): boolean {
  return /\.test(-d)?\.|\.test\.kit\.|\.bench\.|(^|\/)testing\//.test(file);
}

function withoutTests({ files, imports }: ImportGraph): ImportGraph {
  return {
    files: files.filter((file) => !isTest(file)),
    imports: imports.filter(({ from }) => !isTest(from)),
  };
}

export function checkBoundaries(): BoundaryReport {
  const report: BoundaryReport = { lines: [], problems: [] };
  for (const { name, folder, may } of PACKAGES) {
    const all = readImportGraph(`${root}/${folder}`);
    const graph = withoutTests(all);
    const circles = circlesOf(graph);
    const upward = name === "core" ? upwardImports(graph, CORE_LEVELS) : [];
    const foreign = graph.imports.filter(({ to }) => isForeign(to, may));
    const leaving = all.imports.filter(({ to }) => to.startsWith("..") && !isFixture(to));
    const forbidden = [
      ...foreign,
      ...leaving.filter(
        ({ from, to }) => !isTest(from) && !EXCEPTIONS.includes(`${from} -> ${to}`),
      ),
      ...(name === "simulator" ? forbiddenInSimulator(all, graph) : []),
      ...(name === "core" ? forbiddenInCore(graph) : []),
    ];
    const levels = name === "core" ? `, ${upward.length} upward imports` : "";
    report.lines.push(
      `${name}: ${graph.files.length} files, ${graph.imports.length} imports, ${circles.length} circles (types included)${levels}, ${forbidden.length} forbidden imports`,
    );
    for (const circle of circles) report.problems.push(`${name}: circle ${circle.join(" -> ")}`);
    for (const { from, to } of upward) report.problems.push(`${name}: upward ${from} -> ${to}`);
    for (const { from, to } of forbidden) {
      report.problems.push(`${name}: forbidden ${from} -> ${to}`);
    }
  }
  return report;
}

function isForeign(to: string, may: readonly RegExp[]): boolean {
  return to.startsWith("@rc-conference/") && !may.some((pattern) => pattern.test(to));
}

/** Documentation and package files that a source reads as text. */
function isFixture(to: string): boolean {
  return /\.(md|json|tsx)$/.test(to) && to.includes("docs/");
}

/** The simulator knows nothing of core and ui, also in its tests, and uses Node in two folders only. */
function forbiddenInSimulator(all: ImportGraph, { imports }: ImportGraph): Import[] {
  return [
    ...all.imports.filter(({ to }) => /^@rc-conference\/(core|ui)\b/.test(to)),
    ...imports.filter(({ from, to }) => to.startsWith("node:") && !/^(media\/)?node\//.test(from)),
  ];
}

function forbiddenInCore({ imports }: ImportGraph): Import[] {
  return imports.filter(
    ({ from, to }) =>
      to.startsWith("node:") ||
      (REACT_FREE.includes(roomOf(from)) && /^(react|react-dom|@tanstack\/.*)(\/|$)/.test(to)),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, problems } = checkBoundaries();
  for (const line of [...lines, ...problems]) console.log(line);
  process.exit(problems.length > 0 ? 1 : 0);
}
