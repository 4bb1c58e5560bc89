import { useQuery } from "@tanstack/react-query";
import type { ConferenceError } from "../errors/conference-error.ts";
import { type ActiveCallsOptions, activeCallsQueryOptions } from "../query/active-calls.ts";
import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { ActiveCall } from "../types.ts";

export type UseActiveCallsResult = { data: readonly ActiveCall[]; refetch(): Promise<unknown> } & (
  | { status: "pending"; error: null }
  | { status: "error"; error: ConferenceError }
  | { status: "success"; error: null }
);

/** The extension's calls: read once through presence, kept right by events. `data` is live in every status. */
export function useActiveCalls(options: ActiveCallsOptions = {}): UseActiveCallsResult {
  const client = useClient("useActiveCalls");
  const query = useQuery({ ...activeCallsQueryOptions(client), ...options });
  const data = useView(client, "calls", ({ calls }) => calls);
  const { refetch } = query;
  if (query.status === "error") return { status: "error", error: query.error, data, refetch };
  return { status: query.status, error: null, data, refetch };
}
