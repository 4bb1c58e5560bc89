/** What a picture varies. A missing value leaves the story's own. */
export interface PictureMode {
  theme: "light" | "dark";
  dir?: "rtl";
  colors?: "forced";
  locale?: "pseudo";
  width?: number;
}

/** A story as the plan knows it. */
export interface PlannedStory {
  /** "conference-panel/active": the names of the baseline's folder and file. */
  id: string;
  /** Container widths at which the story's component has a layout of its own. */
  widths: readonly number[];
}

/** Container widths for the stories of the panel. */
export const PANEL_WIDTHS: readonly number[] = [280, 320, 390, 560, 800];

/** How many pictures `npm test` may take. */
export const PICTURE_LIMIT = 300;

const MODES_PER_STORY = 2;

/** "light", "dark-rtl-320": the part of a baseline's file name after the story. */
export function modeName({ theme, dir, colors, locale, width }: PictureMode): string {
  return [theme, dir, colors, locale, width].filter((part) => part !== undefined).join("-");
}

const valuesOf = (widths: readonly number[], pseudo: boolean): Factor[] => [
  ["theme", ["light", "dark"]],
  ["dir", [undefined, "rtl"]],
  ["colors", [undefined, "forced"]],
  ["locale", pseudo ? [undefined, "pseudo"] : [undefined]],
  ["width", widths.length > 0 ? widths : [undefined]],
];

type Factor = [name: keyof PictureMode, values: readonly (string | number | undefined)[]];

function modeOf(factors: readonly Factor[], indexes: readonly number[]): PictureMode {
  const entries = factors.flatMap(([name, values], at) => {
    const value = values[indexes[at] ?? 0];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries) as unknown as PictureMode;
}

/** All combinations of indexes into the values of the factors. */
function product(factors: readonly Factor[]): number[][] {
  return factors.reduce<number[][]>(
    (rows, [, values]) => rows.flatMap((row) => values.map((_value, index) => [...row, index])),
    [[]],
  );
}

const pairsOf = (row: readonly number[]): string[] =>
  row.flatMap((left, i) =>
    row.slice(i + 1).map((right, j) => `${i}=${left} ${i + 1 + j}=${right}`),
  );

/** The full matrix: every combination of the values. */
export function allModes(widths: readonly number[], pseudo: boolean): PictureMode[] {
  const factors = valuesOf(widths, pseudo);
  return product(factors).map((row) => modeOf(factors, row));
}

/** As few modes as a greedy search finds in which every two values of two factors occur together. */
export function pairwiseModes(widths: readonly number[], pseudo: boolean): PictureMode[] {
  const factors = valuesOf(widths, pseudo);
  const rows = product(factors);
  const open = new Set(rows.flatMap(pairsOf));
  const modes: PictureMode[] = [];
  while (open.size > 0) {
    const gain = (row: number[]): number => pairsOf(row).filter((pair) => open.has(pair)).length;
    const best = rows.reduce((most, row) => (gain(row) > gain(most) ? row : most));
    for (const pair of pairsOf(best)) open.delete(pair);
    modes.push(modeOf(factors, best));
  }
  return modes;
}

/** FNV-1a: a story keeps its modes when stories are added or moved. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // The low bits of similar names are alike without this.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/**
 * The pictures of `npm test`: each story in light, and in two of the pairwise modes of its kind (in one or
 * none where the limit of pictures is reached). Stories with the same widths share a list of modes. A mode
 * that no story would get by its hash goes to the story whose own modes are the most frequent.
 */
export function planPictures(
  stories: readonly PlannedStory[],
  pseudo: boolean,
): Map<string, PictureMode[]> {
  const plan = new Map(stories.map(({ id }) => [id, [{ theme: "light" }] as PictureMode[]]));
  const room = Math.max(0, PICTURE_LIMIT - stories.length);
  const share = Math.min(MODES_PER_STORY, Math.floor(room / Math.max(1, stories.length)));
  for (const kind of new Set(stories.map(({ widths }) => widths.join()))) {
    const members = stories.filter(({ widths }) => widths.join() === kind);
    const modes = pairwiseModes(members[0]?.widths ?? [], pseudo).filter(
      (mode) => modeName(mode) !== "light",
    );
    const used = modes.map(() => 0);
    const picks = members.map(({ id }) => {
      // Each from a half of its own, so that no story gets a mode twice.
      const half = Math.ceil(modes.length / 2);
      return [0, half].slice(0, share).flatMap((from, turn) => {
        const size = turn === 0 ? half : modes.length - half;
        if (size === 0) return [];
        const pick = from + (hash(`${turn}${id}`) % size);
        used[pick] = (used[pick] ?? 0) + 1;
        return [pick];
      });
    });
    for (const [missing] of modes.entries()) {
      if (used[missing] !== 0) continue;
      const frequency = (list: number[]): number => used[list[0] ?? 0] ?? 0;
      const [donor] = [...picks]
        .filter((list) => frequency(list) > 1 && !list.includes(missing))
        .sort((a, b) => frequency(b) - frequency(a));
      if (!donor) break;
      used[donor[0] ?? 0] = frequency(donor) - 1;
      used[missing] = 1;
      donor[0] = missing;
    }
    for (const [at, { id }] of members.entries()) {
      plan.get(id)?.push(...(picks[at] ?? []).flatMap((pick) => modes[pick] ?? []));
    }
  }
  return plan;
}
