import { useQuery } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { refreshCallsQueryOptions } from "../query/refresh-calls.ts";
import { useClient } from "../react/provider.tsx";
import type { QueryHookOptions } from "../react/query-hook.ts";
import { useView } from "../react/use-view.ts";
import type { ActiveCall } from "../types.ts";

export type UseActiveCallsResult = { data: readonly ActiveCall[]; refetch(): Promise<unknown> } & (
  | { status: "pending"; error: null }
  | { status: "error"; error: ConferenceError }
  | { status: "success"; error: null }
);

/**
 * The agent's calls, read once from presence and kept current by notifications. `data` is current in
 * every status; `refetch` runs `refreshCalls`.
 */
export function useActiveCalls(options: QueryHookOptions<number> = {}): UseActiveCallsResult {
  const client = useClient("useActiveCalls");
  const query = useQuery({ ...refreshCallsQueryOptions(client), ...options });
  const data = useView(client, "calls", ({ calls }) => calls);
  const { refetch } = query;
  if (query.status === "error") return { status: "error", error: query.error, data, refetch };
  return { status: query.status, error: null, data, refetch };
}
