import { describe, expect, it } from "vitest";
import {
  allModes,
  modeName,
  PANEL_WIDTHS,
  PICTURE_LIMIT,
  type PictureMode,
  pairwiseModes,
  planPictures,
} from "./picture-plan.ts";

const names = ["theme", "dir", "colors", "locale", "width"] as const;

function pairs(modes: readonly PictureMode[]): Set<string> {
  return new Set(
    modes.flatMap((mode) =>
      names.flatMap((left, at) =>
        names.slice(at + 1).map((right) => `${left}=${mode[left]} ${right}=${mode[right]}`),
      ),
    ),
  );
}

const stories = (count: number, widths: readonly number[]) =>
  Array.from({ length: count }, (_, at) => ({ id: `part-${widths.length}/story-${at}`, widths }));

describe("picture plan", () => {
  it.each([
    { widths: PANEL_WIDTHS, pseudo: true, most: 14 },
    { widths: PANEL_WIDTHS, pseudo: false, most: 12 },
    { widths: [], pseudo: true, most: 7 },
  ])("covers every pair of values in few modes: $most at most", ({ widths, pseudo, most }) => {
    const modes = pairwiseModes(widths, pseudo);
    expect(pairs(modes)).toEqual(pairs(allModes(widths, pseudo)));
    expect(modes.length).toBeLessThanOrEqual(most);
  });

  it("covers every pair over the stories, with each story in light", () => {
    const panel = stories(36, PANEL_WIDTHS);
    const others = stories(50, []);
    const plan = planPictures([...panel, ...others], true);
    for (const [members, widths] of [[panel, PANEL_WIDTHS] as const, [others, []] as const]) {
      const modes = members.flatMap(({ id }) => plan.get(id) ?? []);
      const expected = pairs(pairwiseModes(widths, true).filter((m) => modeName(m) !== "light"));
      expect([...expected].filter((pair) => !pairs(modes).has(pair))).toEqual([]);
      expect(members.every(({ id }) => plan.get(id)?.[0]?.theme === "light")).toBe(true);
    }
  });

  it("never takes the same picture twice", () => {
    const plan = planPictures([...stories(36, PANEL_WIDTHS), ...stories(50, [])], false);
    for (const modes of plan.values()) {
      expect(new Set(modes.map(modeName)).size).toBe(modes.length);
    }
  });

  it.each([86, 100, 140, 200, 300])("stays below the limit with %i stories", (count) => {
    const plan = planPictures(stories(count, PANEL_WIDTHS), true);
    const total = [...plan.values()].flat().length;
    expect(total).toBeLessThanOrEqual(PICTURE_LIMIT);
    expect(total).toBeGreaterThanOrEqual(count);
  });

  it("keeps the modes of a story when others are added", () => {
    const few = planPictures(stories(60, PANEL_WIDTHS), true);
    const more = planPictures(stories(70, PANEL_WIDTHS), true);
    const kept = [...few].filter(([id, modes]) => {
      return JSON.stringify(more.get(id)) === JSON.stringify(modes);
    });
    expect(kept.length).toBeGreaterThanOrEqual(55);
  });
});
