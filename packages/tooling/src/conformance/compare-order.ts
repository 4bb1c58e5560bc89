import type { ValueDifference } from "./compare-values.ts";

/** How many items of the common beginning are shown, so that the place can be found. */
const CONTEXT = 1;

/** Compares two sequences, and shows the part that differs. */
export function compareOrder(
  simulator: readonly string[],
  platform: readonly string[],
  path: string,
): ValueDifference[] {
  const shorter = Math.min(simulator.length, platform.length);
  let start = 0;
  while (start < shorter && simulator[start] === platform[start]) start += 1;
  if (start === simulator.length && start === platform.length) return [];
  let end = 0;
  while (
    end < shorter - start &&
    simulator[simulator.length - 1 - end] === platform[platform.length - 1 - end]
  ) {
    end += 1;
  }
  const show = (items: readonly string[]): string => {
    if (items.length === 0) return "none";
    const from = Math.max(0, start - CONTEXT);
    const to = Math.min(items.length, items.length - end + CONTEXT);
    return [
      ...(from > 0 ? ["..."] : []),
      ...items.slice(from, to),
      ...(to < items.length ? ["..."] : []),
    ].join(", ");
  };
  return [{ path, simulator: show(simulator), platform: show(platform) }];
}
