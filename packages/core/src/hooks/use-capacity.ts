import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { Capacity } from "../types.ts";

/** How many places of the conference are taken, and how many there are. */
export function useCapacity(): Capacity {
  return useView(useClient("useCapacity"), "capacity", ({ capacity }) => capacity);
}
