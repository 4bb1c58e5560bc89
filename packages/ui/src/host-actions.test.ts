/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";

/** Actions that read, and that the host does not notice. */
const READERS = new Set(["exportEventLog", "watchLevels", "watchQuality"]);

const sources = import.meta.glob<string>(["./**/*.{ts,tsx}", "!./**/*.test.*", "!./testing/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A direct call of an action would be missing from React Query's devtools. */
describe("the components", () => {
  it.each(Object.entries(sources))("%s runs actions only as mutations", (_file, source) => {
    const importsOfActions = source.match(/import[^;]*"@rc-conference\/core\/actions"/g) ?? [];
    for (const statement of importsOfActions) {
      // Other forms, such as `import * as actions`, would hide which actions are used.
      const list = /^import \{([^}]*)\} from/.exec(statement)?.[1];
      expect(list, statement).toBeDefined();
      const imported = list?.split(",").map((name) => name.trim()) ?? [];
      expect(imported.filter((name) => name !== "" && !READERS.has(name))).toEqual([]);
    }
    expect(source.split("@rc-conference/core/actions")).toHaveLength(importsOfActions.length + 1);
    // The result of useConference has the methods of ConferenceActions.
    expect(source).not.toMatch(/\b(useConference|ConferenceActions|UseConferenceResult)\b/);
  });

  it("are many", () => {
    expect(Object.keys(sources).length).toBeGreaterThan(50);
  });
});
