import type { Messages, PartialMessages } from "./messages.ts";

/** The messages of `base` with those of `changes` over them, at every depth. `undefined` changes nothing. */
export function mergeMessages(base: Messages, changes: PartialMessages): Messages {
  return mergeRecords(base as never, changes as never) as never;
}

type Tree = { readonly [key: string]: unknown };

function mergeRecords(base: Tree, changes: Tree): Tree {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    const before = merged[key];
    merged[key] = isTree(value) && isTree(before) ? mergeRecords(before, value) : value;
  }
  return merged;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}
