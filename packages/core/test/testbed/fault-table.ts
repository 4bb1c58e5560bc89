import table from "../../docs/when-things-go-wrong.md?raw";

/** The documented effects of each fault of the simulator, by the fault's name. */
export const faultTable: ReadonlyMap<string, { sees: string; keeps: string }> = new Map(
  [...table.matchAll(/^\| `([^`]+)` \| (.+?) \| (.+?) \|$/gm)].map(
    ([, name = "", sees = "", keeps = ""]) => [name, { sees, keeps }],
  ),
);

/** A test for each fault, by the fault's name in the documentation. */
export type FaultTests = Record<string, () => Promise<void>>;

export function titleOf(name: string): string {
  const { sees, keeps } = faultTable.get(name) ?? {};
  return `${name}: ${sees}. Never lost: ${keeps}`;
}
