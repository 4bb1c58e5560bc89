import { useClient } from "../provider.tsx";
import type { Capacity } from "../types.ts";
import { useView } from "./use-view.ts";

/** How many places are taken, and how many there are. */
export function useCapacity(): Capacity {
  return useView(useClient("useCapacity"), "capacity", ({ capacity }) => capacity);
}
