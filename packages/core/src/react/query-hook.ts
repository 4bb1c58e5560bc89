import type { ActionQueryOptions } from "../query/query-options.ts";

/** React Query's own options, without those that the kit sets. */
export type QueryHookOptions<Data> = Omit<
  ActionQueryOptions<Data>,
  "queryKey" | "queryFn" | "select"
>;
