import { queryOptions, type UseQueryOptions } from "@tanstack/react-query";
import { type CallerId, getCallerIds } from "../actions/get-caller-ids.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

type Key = ReturnType<typeof conferenceKey>;

/** React Query's own options, but for what the kit decides. */
export type CallerIdsOptions = Omit<
  UseQueryOptions<readonly CallerId[], ConferenceError, readonly CallerId[], Key>,
  "queryKey" | "queryFn" | "select"
>;

/** The numbers that this extension may show to those whom it calls. Read once. */
export function callerIdsQueryOptions(client: ConferenceClient): UseQueryOptions<
  readonly CallerId[],
  ConferenceError,
  readonly CallerId[],
  Key
> & {
  queryKey: Key;
} {
  return queryOptions<readonly CallerId[], ConferenceError, readonly CallerId[], Key>({
    queryKey: conferenceKey(client, "callerIds"),
    queryFn: () => getCallerIds(client),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
