import table from "../../docs/when-things-go-wrong.md?raw";

/** What the documentation says of each switch, by its name. */
export const faultTable: ReadonlyMap<string, { sees: string; keeps: string }> = new Map(
  [...table.matchAll(/^\| `([^`]+)` \| (.+?) \| (.+?) \|$/gm)].map(
    ([, name = "", sees = "", keeps = ""]) => [name, { sees, keeps }],
  ),
);

/** A test for each of them, named as the documentation names it. */
export type Proofs = Record<string, () => Promise<void>>;

export function titleOf(name: string): string {
  const { sees, keeps } = faultTable.get(name) ?? {};
  return `${name}: ${sees}. Never lost: ${keeps}`;
}
