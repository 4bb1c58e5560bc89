import type { Difference } from "./compare.ts";

/** Longer values are cut; the recordings have them whole. */
const LONGEST_VALUE = 400;
const MOST_STEPS = 4;

/** Renders the differences for a terminal: the field, then the value of each side. */
export function renderDifferences(differences: readonly Difference[]): string {
  if (differences.length === 0) return "No differences.";
  const count = differences.length === 1 ? "1 difference" : `${differences.length} differences`;
  const rows = differences.map(({ path, simulator, platform, steps }) =>
    [
      path,
      `  simulator  ${value(simulator)}`,
      `  platform   ${value(platform)}`,
      `  seen in    ${places(steps)}`,
    ].join("\n"),
  );
  return [count, ...rows].join("\n\n");
}

function value(text: string | undefined): string {
  if (text === undefined) return "(field is missing)";
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}

function places(steps: readonly string[]): string {
  const shown = steps.slice(0, MOST_STEPS).join("; ");
  return steps.length > MOST_STEPS ? `${shown}; and ${steps.length - MOST_STEPS} more` : shown;
}
